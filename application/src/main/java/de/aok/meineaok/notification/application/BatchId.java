package de.aok.meineaok.notification.application;

import java.util.UUID;

/**
 * Identifies a batch of letters for good, so that a repeated hand-over is known as one.
 *
 * @param value unique
 */
public record BatchId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
