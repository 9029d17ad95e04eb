package de.aok.meineaok.activation.application;

import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.activation.ActivationCodeValidity;
import de.aok.meineaok.activation.ActivationRules;
import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;

/** Removes registrations that were never activated, so that their persons can start again. Daily; in small transactions. */
@Rule(RuleId.REG_9)
public final class RemoveNeverActivated {
    private static final int AT_ONCE = 100;

    private final ActivationRules rules;
    private final Accounts accounts;
    private final Transactions transactions;
    private final Clock clock;

    public RemoveNeverActivated(ActivationRules rules, Accounts accounts, Transactions transactions, Clock clock) {
        this.rules = rules;
        this.accounts = accounts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @return how many were removed */
    public int removeAll() {
        Instant issuedBefore =
                LegalCalendar.startOf(ActivationCodeValidity.latestIssueDueForRemoval(clock.instant(), rules)
                        .plusDays(1));
        int total = 0;
        while (true) {
            int removed = transactions.required(() -> accounts.removeNeverActivated(issuedBefore, AT_ONCE));
            total += removed;
            if (removed < AT_ONCE) {
                return total;
            }
        }
    }
}
