package de.aok.meineaok.problem.rest;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The interface's own texts; those of broken rules stand with the rules. */
public final class Texts {
    static final String BUNDLE = "de.aok.meineaok.problem.rest.texts";

    private Texts() {}

    /** @param language {@link Locale#GERMAN} or {@link Locale#ENGLISH} */
    public static String text(Locale language, String key, Object... arguments) {
        String pattern = ResourceBundle.getBundle(BUNDLE, language).getString(key);
        return new MessageFormat(pattern, language).format(arguments);
    }
}
