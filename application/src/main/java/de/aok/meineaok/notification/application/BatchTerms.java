package de.aok.meineaok.notification.application;

import java.time.Duration;

/**
 * When letters are put together in a batch: as soon as so many wait, or one has waited for so long.
 *
 * @param size how many letters a batch has at most; at least 1
 * @param age how long a letter waits at most; zero for not at all
 * @param lease for how long a server has a batch to itself: long enough to set its letters and carry them over a slow line. Who needs
 *     longer risks a second try, which the channel knows for one
 */
public record BatchTerms(int size, Duration age, Duration lease) {
    public BatchTerms {
        if (size < 1) {
            throw new IllegalArgumentException("a batch has at least one letter");
        }
        if (age.isNegative()) {
            throw new IllegalArgumentException("a letter cannot wait for less than no time");
        }
        if (lease.isZero() || lease.isNegative()) {
            throw new IllegalArgumentException("a server has a batch for some time");
        }
    }
}
