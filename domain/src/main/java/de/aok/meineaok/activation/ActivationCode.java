package de.aok.meineaok.activation;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * Freischaltcode: the code that comes by post. Twelve characters of an alphabet of 31 without look-alikes, which makes 59 bits. A
 * secret: it prints nothing.
 */
@Rule(RuleId.ACT_5)
public final class ActivationCode {
    /** Capital letters and digits less 0, O, 1, I and L. */
    public static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    public static final int LENGTH = 12;

    private static final int GROUP = 4;

    private final String characters;

    private ActivationCode(String characters) {
        this.characters = characters;
    }

    /**
     * Makes a new code.
     *
     * @param random gives, for a bound, an even choice from 0 up to but excluding it; must be cryptographically strong
     */
    public static ActivationCode draw(IntUnaryOperator random) {
        StringBuilder drawn = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            drawn.append(ALPHABET.charAt(random.applyAsInt(ALPHABET.length())));
        }
        return new ActivationCode(drawn.toString());
    }

    /**
     * Takes a code as people type it: case, hyphens and blanks do not matter.
     *
     * @return empty if no code can look like this
     */
    public static Optional<ActivationCode> parse(String text) {
        String plain = text.replaceAll("[\\s\\u00a0\\p{Pd}]", "").toUpperCase(Locale.ROOT);
        boolean wellFormed = plain.length() == LENGTH && plain.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        return wellFormed ? Optional.of(new ActivationCode(plain)) : Optional.empty();
    }

    /** The bare characters, for hashing. */
    public String reveal() {
        return characters;
    }

    /** In groups of four, for printing: {@code XXXX-XXXX-XXXX}. */
    public String revealGrouped() {
        StringBuilder grouped = new StringBuilder(LENGTH + LENGTH / GROUP - 1);
        for (int i = 0; i < LENGTH; i += GROUP) {
            if (i > 0) {
                grouped.append('-');
            }
            grouped.append(characters, i, i + GROUP);
        }
        return grouped.toString();
    }

    @Override
    public String toString() {
        return "ActivationCode[…]";
    }
}
