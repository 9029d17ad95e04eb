package de.aok.meineaok.credential.crypto;

import java.time.Duration;

/**
 * How much is hashed at once, and how long one waits for it.
 *
 * @param parallel hashes at once, each of which keeps its memory for the next one
 * @param queue how many wait at most
 * @param longestWait how long each waits at most
 */
public record HashingLimits(int parallel, int queue, Duration longestWait) {
    public HashingLimits {
        if (parallel < 1 || queue < 0 || longestWait.isNegative()) {
            throw new IllegalArgumentException("one at once or more, a queue and a wait that are not negative");
        }
    }

    /** One hash for each processor, since more at once would only make each slower; 256 wait, each for 10 seconds at most. */
    public static HashingLimits ofThisMachine() {
        return new HashingLimits(Runtime.getRuntime().availableProcessors(), 256, Duration.ofSeconds(10));
    }
}
