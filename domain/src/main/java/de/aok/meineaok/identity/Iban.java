package de.aok.meineaok.identity;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.Optional;

/** IBAN (ISO 13616): the number of a bank account, of a country whose accounts have one. It prints its last four places alone. */
@Rule(RuleId.BNK_2)
public final class Iban {
    /** Each country of the registry, with the length of its IBANs. */
    private static final String LENGTHS =
            "AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29ES24FI18FK18FO18FR27GB22"
                    + "GE22GI23GL18GR27GT28HN28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22"
                    + "MK19MN20MR27MT31MU30NI28NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25"
                    + "SV28TL23TN24TR26UA29VA22VG24XK20YE30";

    /** Those where payments by SEPA reach an account. */
    private static final String SEPA =
            "AD AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GI GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL"
                    + " NO PL PT RO RS SE SI SK SM VA";

    private static final int LAST_PLACES = 4;

    private final String value;

    private Iban(String value) {
        this.value = value;
    }

    /**
     * Takes a number as people type it: blanks are dropped and lower-case letters are raised.
     *
     * @return empty if it is none
     */
    public static Optional<Iban> parse(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                plain.append(c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c);
            }
        }
        String typed = plain.toString();
        return isWellFormed(typed) ? Optional.of(new Iban(typed)) : Optional.empty();
    }

    /**
     * @param value the number without blanks, in capitals
     * @throws IllegalArgumentException if it is none
     */
    public static Iban of(String value) {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("not an IBAN (" + RuleId.BNK_2 + ')');
        }
        return new Iban(value);
    }

    private static boolean isWellFormed(String text) {
        int length = text.length();
        if (length <= LAST_PLACES || length != lengthIn(text.substring(0, 2))) {
            return false;
        }
        // ISO 7064: the first four places go to the end, and each letter counts as two digits.
        int rest = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt((i + LAST_PLACES) % length);
            boolean digit = c >= '0' && c <= '9';
            if (!digit && (c < 'A' || c > 'Z' || i >= length - 2)) {
                return false;
            }
            rest = (digit ? rest * 10 + c - '0' : rest * 100 + c - 'A' + 10) % 97;
        }
        int check = Integer.parseInt(text.substring(2, LAST_PLACES));
        return rest == 1 && check >= 2 && check <= 98;
    }

    private static int lengthIn(String country) {
        for (int i = 0; i < LENGTHS.length(); i += 4) {
            if (LENGTHS.startsWith(country, i)) {
                return Integer.parseInt(LENGTHS.substring(i + 2, i + 4));
            }
        }
        return -1;
    }

    /** The number without blanks, in capitals. */
    public String value() {
        return value;
    }

    /** Whether payments by SEPA reach the account. */
    public boolean isInSepa() {
        return SEPA.contains(value.substring(0, 2));
    }

    /** The last four places, by which its owner knows the account and nobody else does. */
    public String lastPlaces() {
        return value.substring(value.length() - LAST_PLACES);
    }

    /** The country, an ellipsis and the last four places. */
    public String masked() {
        return value.substring(0, 2) + '…' + lastPlaces();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Iban iban && iban.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "Iban[…" + lastPlaces() + ']';
    }
}
