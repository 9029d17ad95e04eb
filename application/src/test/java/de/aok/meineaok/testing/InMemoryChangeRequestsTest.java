package de.aok.meineaok.testing;

import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.changerequest.application.port.ChangeRequests;
import de.aok.meineaok.testing.contract.ChangeRequestsContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class InMemoryChangeRequestsTest extends ChangeRequestsContract {
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
    protected ChangeRequests requests() {
        return database.changeRequests();
    }
}
