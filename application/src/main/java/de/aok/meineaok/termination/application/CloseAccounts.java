package de.aok.meineaok.termination.application;

import de.aok.meineaok.access.application.AccountAccess;
import de.aok.meineaok.access.application.AccountAccess.Held;
import de.aok.meineaok.account.AccountEvent;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.Transition;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.termination.TerminationRules;
import de.aok.meineaok.termination.UseEnd;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** Closes the accounts whose time after the end of use is over. Daily; one account a transaction, so that a crash loses nothing. */
@Rule({RuleId.END_2, RuleId.END_3})
public final class CloseAccounts {
    private final TerminationRules rules;
    private final Accounts accounts;
    private final AccountAccess access;
    private final Leaving leaving;
    private final Transactions transactions;
    private final Clock clock;

    public CloseAccounts(
            TerminationRules rules,
            Accounts accounts,
            AccountAccess access,
            Leaving leaving,
            Transactions transactions,
            Clock clock) {
        this.rules = rules;
        this.accounts = accounts;
        this.access = access;
        this.leaving = leaving;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @return how many were closed */
    public int closeAll() {
        LocalDate latest = UseEnd.latestDue(LegalCalendar.dayOf(clock.instant()), rules);
        return new EachAccount(transactions)
                .count((after, atMost) -> accounts.whoseUseEnded(latest, after, atMost), this::closeIfDue);
    }

    private boolean closeIfDue(AccountId id) {
        Instant now = clock.instant();
        return access.holdToClose(id, now).filter(held -> close(held, now)).isPresent();
    }

    private boolean close(Held held, Instant now) {
        UseEnd useEnd = held.account().useEnd();
        if (useEnd == null || now.isBefore(useEnd.closesAt(rules))) {
            return false;
        }
        return leaving.move(held, AccountEvent.CLOSING_DUE, useEnd, null, now) instanceof Transition.Taken;
    }
}
