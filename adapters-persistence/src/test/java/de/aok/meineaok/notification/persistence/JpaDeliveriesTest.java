package de.aok.meineaok.notification.persistence;

import de.aok.meineaok.notification.application.port.Deliveries;
import de.aok.meineaok.notification.application.port.Outbox;
import de.aok.meineaok.notification.application.port.OutboxFigures;
import de.aok.meineaok.notification.application.port.ReceiptFigures;
import de.aok.meineaok.notification.application.port.UndeliveredCommissions;
import de.aok.meineaok.persistence.PlainSealing;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.testing.contract.DeliveriesContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class JpaDeliveriesTest extends DeliveriesContract {
    private final TestDatabase database = TestDatabase.emptied("account", "commission");

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected Outbox outbox() {
        return new JpaOutbox(database.entities(), new PlainSealing());
    }

    @Override
    protected Deliveries deliveries() {
        return new JpaDeliveries(database.entities());
    }

    @Override
    protected UndeliveredCommissions undelivered() {
        return new JpaUndeliveredCommissions(database.entities());
    }

    @Override
    protected OutboxFigures figures() {
        return new JpaOutboxFigures(database.entities());
    }

    @Override
    protected ReceiptFigures receiptFigures() {
        return new JpaReceiptFigures(database.entities());
    }
}
