package de.aok.meineaok.locking.application;

import de.aok.meineaok.access.application.AccountAccess;
import de.aok.meineaok.access.application.ChangeOutcome;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.support.StaffAction;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;

/** Locks an account at once, when the insured person asks the hotline to. */
@Rule({RuleId.LCK_1, RuleId.HOT_3, RuleId.HOT_5})
public final class LockAccount {
    private final AccountAccess access;
    private final AccountLocks locks;
    private final Transactions transactions;
    private final Clock clock;

    public LockAccount(AccountAccess access, AccountLocks locks, Transactions transactions, Clock clock) {
        this.access = access;
        this.locks = locks;
        this.transactions = transactions;
        this.clock = clock;
    }

    public ChangeOutcome lock(AccountId account, StaffAction action) {
        return transactions.required(() -> {
            Instant now = clock.instant();
            return access.change(
                    account,
                    now,
                    held -> ChangeOutcome.of(locks.lockOnRequest(held, action.by(), action.reason(), now)));
        });
    }
}
