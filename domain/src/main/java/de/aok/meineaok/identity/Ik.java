package de.aok.meineaok.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Institutionskennzeichen (IK): the nine digits by which an insurer is known in German health care. The check digit is left
 * unchecked on purpose: the register holds numbers that do not fit it.
 *
 * @param value nine digits
 */
public record Ik(String value) {
    public Ik {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("an IK has nine digits");
        }
    }

    /** @return empty if the text, less the blanks around it, is not nine digits */
    public static Optional<Ik> parse(String text) {
        String trimmed = text.strip();
        return isWellFormed(trimmed) ? Optional.of(new Ik(trimmed)) : Optional.empty();
    }

    private static boolean isWellFormed(String text) {
        return Digits.areAllOf(text, 9);
    }

    // Written out: it is the first record that a cold virtual machine compares, and would have it make ready what
    // others may never need.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ik ik && ik.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
