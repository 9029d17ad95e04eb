package de.aok.meineaok.testing;

import de.aok.meineaok.recovery.application.port.ResetRequests;
import de.aok.meineaok.testing.contract.ResetRequestsContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class InMemoryResetRequestsTest extends ResetRequestsContract {
    private final InMemoryDatabase database = new TestPortal().database;

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected ResetRequests requests() {
        return database.resetRequests();
    }
}
