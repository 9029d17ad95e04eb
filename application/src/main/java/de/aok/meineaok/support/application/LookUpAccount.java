package de.aok.meineaok.support.application;

import de.aok.meineaok.access.application.AccountAccess;
import de.aok.meineaok.access.application.AccountAccess.Held;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.AccountStatus;
import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.audit.application.PersonsWithoutAccount;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.support.StaffAction;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the account of an insured person for staff, and tells the trail that they looked, also in vain. */
@Rule({RuleId.HOT_3, RuleId.HOT_5})
public final class LookUpAccount {
    private final Accounts accounts;
    private final AccountAccess access;
    private final PersonsWithoutAccount personsWithoutAccount;
    private final Transactions transactions;
    private final Clock clock;

    public LookUpAccount(
            Accounts accounts,
            AccountAccess access,
            PersonsWithoutAccount personsWithoutAccount,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.access = access;
        this.personsWithoutAccount = personsWithoutAccount;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @return empty if the person has no account, or it is closed */
    public Optional<View> lookUp(Kvnr kvnr, StaffAction action) {
        return transactions.required(() -> {
            Instant now = clock.instant();
            AuditRecord lookedUp =
                    AuditRecord.of(now, AuditAction.LOOKED_UP, action.by()).because(action.reason());
            Optional<Held> found = accounts.idOf(kvnr).flatMap(id -> access.hold(id, now));
            personsWithoutAccount.append(kvnr, found.map(held -> held.account().id()), lookedUp);
            return found.map(View::of);
        });
    }

    /**
     * What staff sees of an account: no secret, and the user name only after authentication (HOT-4).
     *
     * @param id by which staff names it from then on
     * @param status where it stands, with all locks
     * @param sentTo the mobile number, masked
     * @param registeredAt when it came to be
     * @param lastLoginAt when the last login was; null before the first
     * @param useEndedOn when use ended; null while it goes on
     */
    public record View(
            AccountId id,
            AccountStatus status,
            String sentTo,
            Instant registeredAt,
            @Nullable Instant lastLoginAt,
            @Nullable LocalDate useEndedOn) {
        private static View of(Held held) {
            Account account = held.account();
            return new View(
                    account.id(),
                    held.status(),
                    account.mobileNumber().masked(),
                    account.registeredAt(),
                    account.lastLoginAt(),
                    account.useEnd() == null ? null : account.useEnd().on());
        }
    }
}
