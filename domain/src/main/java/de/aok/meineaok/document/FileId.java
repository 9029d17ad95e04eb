package de.aok.meineaok.document;

import java.util.UUID;

/**
 * Identifies a file that somebody handed in or attached.
 *
 * @param value unique
 */
public record FileId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
