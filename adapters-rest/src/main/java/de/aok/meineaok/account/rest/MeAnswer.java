package de.aok.meineaok.account.rest;

import de.aok.meineaok.changerequest.rest.AddressEntry;
import de.aok.meineaok.changerequest.rest.ChangeRequestAnswer;
import de.aok.meineaok.personaldata.rest.ContactAnswer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees of herself inside.
 *
 * @param familyName as the insurer has it on file
 * @param givenNames as the insurer has them on file; may be empty
 * @param userName as typed at registration
 * @param address where her letters go
 * @param contact how else she is reached
 * @param requests for another name or address that are open, or were refused and not seen yet
 * @param state {@code ACTIVE}, or {@code TERMINATED} while a termination can still be withdrawn (END-4)
 * @param lastLoginAt when the login before this one was; null at the first (LOG-6)
 * @param failedAttemptsSinceLastLogin how many attempts failed since (LOG-6)
 * @param sessionEndsAt when the session ends if it is not used again (LOG-5)
 */
public record MeAnswer(
        String familyName,
        String givenNames,
        String userName,
        AddressEntry address,
        ContactAnswer contact,
        List<ChangeRequestAnswer> requests,
        String state,
        @Nullable Instant lastLoginAt,
        int failedAttemptsSinceLastLogin,
        Instant sessionEndsAt) {
    @Override
    public String toString() {
        return "MeAnswer[…]";
    }
}
