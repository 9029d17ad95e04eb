package de.aok.meineaok.recovery;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Persönliche Frage. One of a list, and not in a person's own words: a question that nobody else would ask would tell that the
 * user name exists.
 */
@Rule({RuleId.RCV_2, RuleId.RCV_5})
public enum SecurityQuestion {
    FIRST_PET,
    FIRST_TEACHER,
    CHILDHOOD_STREET,
    CHILDHOOD_FRIEND,
    FIRST_CAR,
    FIRST_EMPLOYER,
    GRANDMOTHER_GIVEN_NAME,
    FAVOURITE_BOOK,
    WEDDING_PLACE,
    FIRST_CONCERT;

    private static final String BUNDLE = "de.aok.meineaok.recovery.questions";

    /**
     * The question shown for a user name that nobody has, or whose owner chose none: always the same for that name.
     *
     * @param keyedHash of the user name, so that nobody can foresee it; at least 4 bytes
     */
    public static SecurityQuestion shownFor(byte[] keyedHash) {
        int number = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            number = number << Byte.SIZE | keyedHash[i] & 0xff;
        }
        return values()[Integer.remainderUnsigned(number, values().length)];
    }

    /** The question in words: in English for an English locale, else in German. */
    public String text(Locale locale) {
        Locale language = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.GERMAN;
        return ResourceBundle.getBundle(BUNDLE, language).getString(name());
    }
}
