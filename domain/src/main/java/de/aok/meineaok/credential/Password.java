package de.aok.meineaok.credential;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.text.Normalizer;

/**
 * Passwort, as somebody typed it: in Unicode's composed form (NFC), so that an umlaut is the same whichever keyboard it came from.
 * Any text can be one, for at a login there is nothing to judge but whether it is right; {@link PasswordPolicy} judges new ones. A
 * secret: it prints nothing.
 */
@Rule(RuleId.PWD_1)
public final class Password {
    /** Up to here every text is in composed form already; the first combining mark follows. */
    private static final char FIRST_TO_COMPOSE = '\u0300';

    private final String text;

    private Password(String text) {
        this.text = text;
    }

    public static Password of(String text) {
        return new Password(composed(text));
    }

    static String composed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_TO_COMPOSE) {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }

    /**
     * The characters, for hashing. A string and no array to be wiped: the request they came in has left copies that nobody can
     * wipe, and an array would only promise otherwise.
     */
    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "Password[…]";
    }
}
