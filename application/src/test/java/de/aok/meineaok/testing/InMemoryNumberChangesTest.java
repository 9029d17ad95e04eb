package de.aok.meineaok.testing;

import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.mobilenumber.application.port.NumberChanges;
import de.aok.meineaok.testing.contract.NumberChangesContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class InMemoryNumberChangesTest extends NumberChangesContract {
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
    protected NumberChanges numberChanges() {
        return database.numberChanges();
    }
}
