package de.aok.meineaok.testing;

import de.aok.meineaok.notification.application.port.Outbox;
import de.aok.meineaok.testing.contract.OutboxContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class InMemoryOutboxTest extends OutboxContract {
    private final InMemoryDatabase database = new TestPortal().database;

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected Outbox outbox() {
        return database.outbox();
    }
}
