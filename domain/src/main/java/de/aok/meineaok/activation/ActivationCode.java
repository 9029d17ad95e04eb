package de.aok.meineaok.activation;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * Freischaltcode: the code that comes by post, of the {@link CodeForm} that was in force when it was drawn. A secret: it prints
 * nothing.
 */
@Rule(RuleId.ACT_5)
public final class ActivationCode {
    private final String characters;

    private ActivationCode(String characters) {
        this.characters = characters;
    }

    /**
     * Makes a new code.
     *
     * @param random gives, for a bound, an even choice from 0 up to but excluding it; must be cryptographically strong
     */
    public static ActivationCode draw(CodeForm form, IntUnaryOperator random) {
        return new ActivationCode(form.draw(random, ""));
    }

    /**
     * Takes a code as people type it: case, hyphens and blanks do not matter.
     *
     * @return empty if no code of any form can look like this
     */
    public static Optional<ActivationCode> parse(String text) {
        String plain = text.replaceAll("[\\s\\u00a0\\p{Pd}]", "").toUpperCase(Locale.ROOT);
        boolean wellFormed = !plain.isEmpty()
                && plain.length() <= CodeForm.LONGEST
                && plain.length() % CodeForm.GROUP == 0
                && plain.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'A' && c <= 'Z');
        return wellFormed ? Optional.of(new ActivationCode(plain)) : Optional.empty();
    }

    /** The bare characters, for hashing. */
    public String reveal() {
        return characters;
    }

    /** In groups of four, for printing: {@code XXXX-XXXX-XXXX}. */
    public String revealGrouped() {
        int length = characters.length();
        StringBuilder grouped = new StringBuilder(length + length / CodeForm.GROUP - 1);
        for (int i = 0; i < length; i += CodeForm.GROUP) {
            if (i > 0) {
                grouped.append('-');
            }
            grouped.append(characters, i, i + CodeForm.GROUP);
        }
        return grouped.toString();
    }

    @Override
    public String toString() {
        return "ActivationCode[…]";
    }
}
