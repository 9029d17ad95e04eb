package de.aok.meineaok.notification.application;

import java.util.UUID;

/**
 * Identifies a commission for good, so that a repeated delivery is known as one.
 *
 * @param value unique
 */
public record CommissionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
