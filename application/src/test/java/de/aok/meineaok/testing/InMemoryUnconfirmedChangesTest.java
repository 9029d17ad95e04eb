package de.aok.meineaok.testing;

import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.changerequest.application.port.UnconfirmedChanges;
import de.aok.meineaok.testing.contract.UnconfirmedChangesContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class InMemoryUnconfirmedChangesTest extends UnconfirmedChangesContract {
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
    protected UnconfirmedChanges unconfirmed() {
        return database.unconfirmedChanges();
    }
}
