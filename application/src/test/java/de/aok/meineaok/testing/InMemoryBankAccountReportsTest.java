package de.aok.meineaok.testing;

import de.aok.meineaok.bankaccount.application.port.BankAccountReports;
import de.aok.meineaok.testing.contract.BankAccountReportsContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class InMemoryBankAccountReportsTest extends BankAccountReportsContract {
    private final InMemoryDatabase database = new InMemoryDatabase(new KnownKeyHashing());

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected BankAccountReports reports() {
        return database.bankAccountReports();
    }
}
