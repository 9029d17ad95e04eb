package de.aok.meineaok.recovery;

import de.aok.meineaok.activation.CodeForm;
import de.aok.meineaok.credential.Password;
import de.aok.meineaok.credential.PasswordContext;
import de.aok.meineaok.credential.PasswordPolicy;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/**
 * Einmalpasswort: what is sent to somebody who forgot the password. The characters of a {@link CodeForm} in groups of four, which
 * full stops join, so that it meets the password rules and is known by its form. A secret: it prints nothing.
 */
@Rule(RuleId.RCV_3)
public final class OneTimePassword {
    private static final String JOINT = ".";
    /** More than enough for any rules that can be met: nearly every one meets the usual. */
    private static final int DRAWS = 10_000;

    private final String characters;

    private OneTimePassword(String characters) {
        this.characters = characters;
    }

    /**
     * Makes a new one that the rules for passwords accept.
     *
     * @param form the characters between the full stops
     * @param random gives, for a bound, an even choice from 0 up to but excluding it; must be cryptographically strong
     * @param context the person for whom it is
     * @throws IllegalStateException if the rules are such that none of this form can meet them
     */
    public static OneTimePassword draw(
            CodeForm form, IntUnaryOperator random, PasswordPolicy policy, PasswordContext context) {
        for (int i = 0; i < DRAWS; i++) {
            String drawn = form.draw(random, JOINT);
            if (policy.judge(Password.of(drawn), context).isEmpty()) {
                return new OneTimePassword(drawn);
            }
        }
        throw new IllegalStateException("no one-time password meets the password rules (" + RuleId.RCV_3 + ')');
    }

    /** Made when the first one is parsed: the rules ask for the length alone, and in a cold virtual machine it takes 10 ms. */
    private static final class Form {
        /** Whatever form was in force when it was drawn. */
        private static final Pattern PATTERN =
                Pattern.compile("[0-9A-Z]{4}(?:\\.[0-9A-Z]{4}){2,7}", Pattern.CASE_INSENSITIVE);
    }

    /** How long one of a form is. */
    public static int length(CodeForm form) {
        return form.length() + (form.length() / CodeForm.GROUP - 1) * JOINT.length();
    }

    /**
     * Takes one as people type it: case does not matter, nor do blanks around it.
     *
     * @return empty if none can look like this. What comes back may still be an ordinary password of the same form
     */
    public static Optional<OneTimePassword> parse(String text) {
        String plain = text.strip();
        return Form.PATTERN.matcher(plain).matches()
                ? Optional.of(new OneTimePassword(plain.toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }

    /** The characters, for hashing and for sending. */
    public String reveal() {
        return characters;
    }

    @Override
    public String toString() {
        return "OneTimePassword[…]";
    }
}
