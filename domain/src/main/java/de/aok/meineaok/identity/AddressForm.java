package de.aok.meineaok.identity;

import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An address as somebody typed it.
 *
 * @param lines street and house number or post-office box, with what stands above or below it; blank ones don't count
 * @param postalCode Postleitzahl, or a foreign code; a foreign one may be blank
 * @param city town
 * @param country ISO 3166-1 alpha-2 code in any case; blank for Germany
 */
@Rule(RuleId.HOT_3)
public record AddressForm(List<String> lines, String postalCode, String city, String country) {
    /** The address zone of DIN 5008 has six lines; name, town and country take three. */
    static final int MAX_LINES = 3;

    /** So much fits into one line of the zone in a small print, whatever the letters. */
    static final int MAX_LENGTH = 40;

    private static final String GERMANY = "DE";
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    public AddressForm {
        lines = List.copyOf(lines);
    }

    /** What came of reading it. */
    public sealed interface Reading {
        /** @param address in the form in which addresses are kept */
        record Accepted(PostalAddress address) implements Reading {}

        /** @param violations all of them at once; at least one */
        record Refused(List<Violation> violations) implements Reading {
            public Refused {
                violations = List.copyOf(violations);
            }
        }
    }

    /** Reads it, or tells all that is wrong with it. */
    public Reading read() {
        List<String> written = lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        String town = city.strip();
        String code = postalCode.strip();
        String land = country.isBlank() ? GERMANY : country.strip().toUpperCase(Locale.ROOT);

        List<Violation> violations = new ArrayList<>();
        if (written.isEmpty()) {
            violations.add(Violation.of(AddressProblem.LINE_MISSING, Field.ADDRESS_LINES));
        }
        if (written.size() > MAX_LINES) {
            violations.add(Violation.of(AddressProblem.TOO_MANY_LINES, Field.ADDRESS_LINES, String.valueOf(MAX_LINES)));
        }
        judgeText(written, Field.ADDRESS_LINES, violations);
        judgeText(List.of(code), Field.POSTAL_CODE, violations);
        judgeText(List.of(town), Field.CITY, violations);
        if (land.equals(GERMANY) && !PostalAddress.isGermanPostalCode(code)) {
            violations.add(Violation.of(AddressProblem.POSTAL_CODE_MALFORMED, Field.POSTAL_CODE));
        }
        if (town.isEmpty()) {
            violations.add(Violation.of(AddressProblem.CITY_MISSING, Field.CITY));
        }
        if (!COUNTRIES.contains(land)) {
            violations.add(Violation.of(AddressProblem.COUNTRY_UNKNOWN, Field.COUNTRY));
        }
        return violations.isEmpty()
                ? new Reading.Accepted(new PostalAddress(written, code, town, land))
                : new Reading.Refused(violations);
    }

    private static void judgeText(List<String> texts, Field field, List<Violation> violations) {
        if (texts.stream().anyMatch(text -> text.codePointCount(0, text.length()) > MAX_LENGTH)) {
            violations.add(Violation.of(AddressProblem.TOO_LONG, field, String.valueOf(MAX_LENGTH)));
        }
        if (texts.stream().anyMatch(text -> text.chars().anyMatch(Character::isISOControl))) {
            violations.add(Violation.of(AddressProblem.UNPRINTABLE, field));
        }
    }

    @Override
    public String toString() {
        return "AddressForm[…]";
    }
}
