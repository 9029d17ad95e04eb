package de.aok.meineaok.support.rest;

import de.aok.meineaok.account.LockKind;
import de.aok.meineaok.support.application.LookUpAccount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What staff sees of an account; its user name is no part of it (HOT-4).
 *
 * @param accountId by which staff names it from then on
 * @param state where it stands
 * @param locks the kinds of locks that are on
 * @param mobileNumber where mTANs go, masked
 * @param registeredAt when it came to be
 * @param lastLoginAt when the last login was; null before the first
 * @param useEndedOn when use ended, Europe/Berlin; null while it goes on
 */
public record AccountFound(
        UUID accountId,
        String state,
        List<String> locks,
        String mobileNumber,
        Instant registeredAt,
        @Nullable Instant lastLoginAt,
        @Nullable LocalDate useEndedOn) {
    static AccountFound of(LookUpAccount.View view) {
        return new AccountFound(
                view.id().value(),
                view.status().state().name(),
                view.status().locks().stream().sorted().map(LockKind::name).toList(),
                view.sentTo(),
                view.registeredAt(),
                view.lastLoginAt(),
                view.useEndedOn());
    }
}
