package de.aok.meineaok.identity;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.Optional;

/**
 * Krankenversichertennummer (KVNR, KVID-10): the lifelong number of an insured person, § 290 SGB V. One capital letter, eight
 * digits and a check digit. It identifies a person and so is kept out of {@link #toString()}.
 */
@Rule(RuleId.REG_2)
public final class Kvnr {
    private static final int LENGTH = 10;

    private final String value;

    private Kvnr(String value) {
        this.value = value;
    }

    /**
     * Takes a number as people type it: blanks are dropped and a lower-case letter is raised.
     *
     * @return empty if it is not well formed or its check digit does not fit
     */
    public static Optional<Kvnr> parse(String text) {
        String normalised = normalise(text);
        return isWellFormed(normalised) ? Optional.of(new Kvnr(normalised)) : Optional.empty();
    }

    /**
     * @param value the number in its plain form
     * @throws IllegalArgumentException if it is not well formed or its check digit does not fit
     */
    public static Kvnr of(String value) {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("not a KVNR (" + RuleId.REG_2 + ')');
        }
        return new Kvnr(value);
    }

    /** Whether the text is a KVNR in its plain form, check digit included. Allocates nothing. */
    public static boolean isWellFormed(CharSequence text) {
        if (text.length() != LENGTH) {
            return false;
        }
        char letter = text.charAt(0);
        if (letter < 'A' || letter > 'Z') {
            return false;
        }
        int ordinal = letter - 'A' + 1;
        int sum = ordinal / 10 + crossSum(2 * (ordinal % 10));
        for (int i = 1; i < LENGTH; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
            int digit = c - '0';
            if (i == LENGTH - 1) {
                return sum % 10 == digit;
            }
            sum += i % 2 == 1 ? digit : crossSum(2 * digit);
        }
        throw new AssertionError("the loop ends at the check digit");
    }

    private static int crossSum(int product) {
        return product / 10 + product % 10;
    }

    private static String normalise(String text) {
        StringBuilder plain = new StringBuilder(LENGTH);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                plain.append(c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c);
            }
        }
        return plain.toString();
    }

    /** The number in its plain form: ten characters. */
    public String value() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Kvnr kvnr && kvnr.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "Kvnr[…]";
    }
}
