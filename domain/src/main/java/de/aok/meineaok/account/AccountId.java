package de.aok.meineaok.account;

import java.util.UUID;

/**
 * Identifies an account inside the portal; means nothing outside.
 *
 * @param value unique
 */
public record AccountId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
