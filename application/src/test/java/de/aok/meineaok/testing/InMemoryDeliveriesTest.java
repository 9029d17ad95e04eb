package de.aok.meineaok.testing;

import de.aok.meineaok.notification.application.port.Deliveries;
import de.aok.meineaok.notification.application.port.Outbox;
import de.aok.meineaok.notification.application.port.OutboxFigures;
import de.aok.meineaok.notification.application.port.ReceiptFigures;
import de.aok.meineaok.notification.application.port.UndeliveredCommissions;
import de.aok.meineaok.testing.contract.DeliveriesContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class InMemoryDeliveriesTest extends DeliveriesContract {
    private final InMemoryDatabase database = new TestPortal().database;

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected Outbox outbox() {
        return database.outbox();
    }

    @Override
    protected Deliveries deliveries() {
        return database.deliveries();
    }

    @Override
    protected UndeliveredCommissions undelivered() {
        return database.undelivered();
    }

    @Override
    protected OutboxFigures figures() {
        return database.outboxFigures();
    }

    @Override
    protected ReceiptFigures receiptFigures() {
        return database.receiptFigures();
    }
}
