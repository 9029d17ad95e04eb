package de.aok.meineaok.cases;

import java.util.UUID;

/**
 * Identifies a case.
 *
 * @param value unique
 */
public record CaseId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
