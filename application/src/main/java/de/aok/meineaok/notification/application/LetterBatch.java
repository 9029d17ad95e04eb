package de.aok.meineaok.notification.application;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Letters that are handed over together. What is in a batch never changes, so that it can be handed over again after a crash.
 *
 * @param id its identifier
 * @param formedAt when it was formed
 * @param letters in the order in which they were commissioned; at least one
 */
public record LetterBatch(BatchId id, Instant formedAt, List<Entry> letters) {
    public LetterBatch {
        letters = List.copyOf(letters);
        if (letters.isEmpty()) {
            throw new IllegalArgumentException("a batch of no letters");
        }
    }

    /**
     * A letter of a batch.
     *
     * @param id its commission
     * @param letter what it says; null if it cannot be read here, and so not be made
     */
    public record Entry(CommissionId id, Commission.@Nullable Letter letter) {}
}
