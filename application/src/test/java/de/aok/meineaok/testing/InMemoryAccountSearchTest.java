package de.aok.meineaok.testing;

import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.insured.application.port.InsuredPersons;
import de.aok.meineaok.testing.contract.AccountSearchContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class InMemoryAccountSearchTest extends AccountSearchContract {
    private final InMemoryDatabase database = new InMemoryDatabase(new KnownKeyHashing());

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected Accounts accounts() {
        return database.accounts();
    }

    @Override
    protected InsuredPersons insuredPersons() {
        return database.insuredPersons();
    }
}
