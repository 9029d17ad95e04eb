package de.aok.meineaok.account.rest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees first inside.
 *
 * @param userName as typed at registration
 * @param familyName as the insurer has it on file
 * @param givenNames as the insurer has them on file; may be empty
 * @param state {@code ACTIVE}, or {@code TERMINATED} while a termination can still be withdrawn (END-4)
 * @param lastLoginAt when the login before this one was; null at the first (LOG-6)
 * @param failedAttemptsSinceLastLogin how many attempts failed since (LOG-6)
 * @param sessionEndsAt when the session ends if it is not used again (LOG-5)
 */
public record MeAnswer(
        String userName,
        String familyName,
        String givenNames,
        String state,
        @Nullable Instant lastLoginAt,
        int failedAttemptsSinceLastLogin,
        Instant sessionEndsAt) {
    @Override
    public String toString() {
        return "MeAnswer[…]";
    }
}
