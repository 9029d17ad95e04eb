package de.aok.meineaok.bankaccount.persistence;

import de.aok.meineaok.bankaccount.application.port.BankAccountReports;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.testing.contract.BankAccountReportsContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class JpaBankAccountReportsTest extends BankAccountReportsContract {
    private final TestDatabase database = TestDatabase.emptied("bank_account_report");
    private final JpaBankAccountReports kept = new JpaBankAccountReports(database.entities());

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected BankAccountReports reports() {
        return kept;
    }
}
