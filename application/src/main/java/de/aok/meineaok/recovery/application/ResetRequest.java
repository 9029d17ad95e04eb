package de.aok.meineaok.recovery.application;

import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into „Passwort vergessen“, unjudged.
 *
 * @param userName user name
 * @param kvnr Krankenversichertennummer
 * @param birthDate ISO 8601
 * @param answer to the personal question; null if it was left out
 */
public record ResetRequest(
        String userName,
        String kvnr,
        String birthDate,
        @Nullable String answer) {
    @Override
    public String toString() {
        return "ResetRequest[…]";
    }
}
