package de.aok.meineaok.credential;

import de.aok.meineaok.rule.Demands;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;

/**
 * Of what passwords may consist, beside the letters A–Z and a–z and the digits.
 *
 * @param special the special characters, exactly; at least one. A full stop is one of them, since it joins the groups of a one-time
 *     password (RCV-3)
 * @param letters further letters; may be empty
 * @param notFirst those of the special characters that may not come first; may be empty
 */
@Rule({RuleId.PWD_2, RuleId.PWD_3, RuleId.PWD_4})
public record PasswordCharacters(String special, String letters, String notFirst) {
    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    private static final String LATIN_LETTERS = latinLetters();

    public PasswordCharacters {
        Demands.on("password")
                .filled(RuleId.PWD_3, "special-characters", special)
                .only(RuleId.PWD_3, "special-characters", special, PUNCTUATION)
                .distinct(RuleId.PWD_3, "special-characters", special)
                .only(RuleId.PWD_3, "further-letters", letters, LATIN_LETTERS)
                .distinct(RuleId.PWD_3, "further-letters", letters)
                .only(RuleId.PWD_4, "not-first", notFirst, special)
                .holding(RuleId.RCV_3, "special-characters", special, '.')
                .areMet();
    }

    public static PasswordCharacters aokNiedersachsen() {
        return new PasswordCharacters("!#$%&@/()=?`*+~_.;:{[]}\\<>", "äöüÄÖÜß", "?!");
    }

    /** Those of the blocks Latin-1 Supplement and Latin Extended-A. */
    private static String latinLetters() {
        StringBuilder letters = new StringBuilder();
        for (char c = '\u00c0'; c <= '\u017f'; c++) {
            if (Character.isLetter(c)) {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || letters.indexOf(c) >= 0;
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    boolean isSpecial(int c) {
        return special.indexOf(c) >= 0;
    }

    boolean isAllowed(int c) {
        return isLetter(c) || isDigit(c) || isSpecial(c);
    }
}
