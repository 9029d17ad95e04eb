package de.aok.meineaok.recovery;

import de.aok.meineaok.activation.ActivationCode;
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
 * Einmalpasswort: what is sent to somebody who forgot the password. Twelve characters without look-alikes in groups of four,
 * which full stops join, so that it meets the password rules and is known by its form. A secret: it prints nothing.
 */
@Rule(RuleId.RCV_3)
public final class OneTimePassword {
    private static final int GROUPS = 3;
    private static final int GROUP = 4;
    private static final Pattern FORM = Pattern.compile(
            "[%1$s]{4}\\.[%1$s]{4}\\.[%1$s]{4}".formatted(ActivationCode.ALPHABET), Pattern.CASE_INSENSITIVE);

    /** More than enough for any rules that can be met: nearly every one meets the usual. */
    private static final int DRAWS = 10_000;

    private final String characters;

    private OneTimePassword(String characters) {
        this.characters = characters;
    }

    /**
     * Makes a new one that the rules for passwords accept.
     *
     * @param random gives, for a bound, an even choice from 0 up to but excluding it; must be cryptographically strong
     * @param context the person for whom it is
     * @throws IllegalStateException if the rules are such that none of this form can meet them
     */
    public static OneTimePassword draw(IntUnaryOperator random, PasswordPolicy policy, PasswordContext context) {
        for (int i = 0; i < DRAWS; i++) {
            String drawn = draw(random);
            if (policy.judge(Password.of(drawn), context).isEmpty()) {
                return new OneTimePassword(drawn);
            }
        }
        throw new IllegalStateException("no one-time password meets the password rules (" + RuleId.RCV_3 + ')');
    }

    private static String draw(IntUnaryOperator random) {
        StringBuilder drawn = new StringBuilder(GROUPS * (GROUP + 1));
        for (int group = 0; group < GROUPS; group++) {
            drawn.append(group == 0 ? "" : ".");
            for (int i = 0; i < GROUP; i++) {
                drawn.append(ActivationCode.ALPHABET.charAt(random.applyAsInt(ActivationCode.ALPHABET.length())));
            }
        }
        return drawn.toString();
    }

    /**
     * Takes one as people type it: case does not matter, nor do blanks around it.
     *
     * @return empty if none can look like this. What comes back may still be an ordinary password of the same form
     */
    public static Optional<OneTimePassword> parse(String text) {
        String plain = text.strip();
        return FORM.matcher(plain).matches()
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
