package de.aok.meineaok.identity;

import java.math.BigDecimal;

/**
 * Euro-Betrag: an amount of money in euros, exact to the cent. It may be below zero, as what is taken back is.
 *
 * @param cents the hundredth parts of a euro
 */
public record Euro(long cents) implements Comparable<Euro> {
    public static final Euro ZERO = new Euro(0);

    /**
     * @param amount in euros
     * @throws ArithmeticException if it is no whole number of cents, or beyond what a {@code long} counts
     */
    public static Euro of(BigDecimal amount) {
        return new Euro(amount.movePointRight(2).longValueExact());
    }

    /** @throws ArithmeticException if the sum is beyond what a {@code long} counts */
    public Euro plus(Euro other) {
        return new Euro(Math.addExact(cents, other.cents));
    }

    /** In euros, with two decimal places. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(cents, 2);
    }

    @Override
    public int compareTo(Euro other) {
        return Long.compare(cents, other.cents);
    }

    /** With a point and two decimal places, such as {@code 1234.50}, for machines. */
    @Override
    public String toString() {
        return amount().toPlainString();
    }
}
