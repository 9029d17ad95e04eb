package de.aok.meineaok.notification.application.port;

import java.time.Instant;

/** How many of the SMS that a carrier was handed, by whatever server, have a receipt: so it shows whether it still delivers. */
@FunctionalInterface
public interface ReceiptFigures {

    /**
     * Counts what a carrier was handed between two instants.
     *
     * @param carrier its name in the configuration
     * @param handedOverAfter inclusive
     * @param handedOverBefore exclusive
     */
    Counts of(String carrier, Instant handedOverAfter, Instant handedOverBefore);

    /**
     * How many.
     *
     * @param handedOver to the carrier, each SMS once
     * @param reported those of them that have a receipt, whatever it says
     */
    record Counts(int handedOver, int reported) {
        public Counts {
            if (reported < 0 || reported > handedOver) {
                throw new IllegalArgumentException(
                        "not as many as were handed over: " + reported + " of " + handedOver);
            }
        }
    }
}
