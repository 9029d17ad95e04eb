package de.aok.meineaok.mailbox;

import java.util.UUID;

/**
 * Identifies a message.
 *
 * @param value unique
 */
public record MessageId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
