package de.aok.meineaok.changerequest.application;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.changerequest.application.port.ChangeRequests;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.util.UUID;

/** The person has seen that a request of hers was refused, and why: it is shown no more. */
@Rule(RuleId.DAT_3)
public final class SeeRefusals {
    private final Accounts accounts;
    private final ChangeRequests requests;
    private final Transactions transactions;
    private final Clock clock;

    public SeeRefusals(Accounts accounts, ChangeRequests requests, Transactions transactions, Clock clock) {
        this.accounts = accounts;
        this.requests = requests;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @return false if she has no such request, or it was not refused */
    public boolean seen(AccountId account, UUID request) {
        return transactions.required(() -> accounts.find(account)
                .filter(found -> requests.seen(request, found.kvnr(), clock.instant()))
                .isPresent());
    }
}
