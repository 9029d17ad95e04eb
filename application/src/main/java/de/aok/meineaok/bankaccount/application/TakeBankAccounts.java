package de.aok.meineaok.bankaccount.application;

import de.aok.meineaok.bankaccount.application.port.BankAccountReports;
import de.aok.meineaok.changerequest.application.FulfilRequests;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.transaction.application.port.Transactions;

/** Takes what the core system reports of a person's bank accounts: told twice, late or in any order it leaves the same state. */
@Rule(RuleId.BNK_1)
public final class TakeBankAccounts {
    private final BankAccountReports reports;
    private final FulfilRequests fulfilRequests;
    private final Transactions transactions;

    public TakeBankAccounts(BankAccountReports reports, FulfilRequests fulfilRequests, Transactions transactions) {
        this.reports = reports;
        this.fulfilRequests = fulfilRequests;
        this.transactions = transactions;
    }

    /** @return false if it, or a later one, was known */
    public boolean take(Kvnr kvnr, BankAccountReport report) {
        return transactions.required(() -> {
            fulfilRequests.reported(kvnr, report.occurredAt(), report.accounts());
            return reports.keep(kvnr, report);
        });
    }
}
