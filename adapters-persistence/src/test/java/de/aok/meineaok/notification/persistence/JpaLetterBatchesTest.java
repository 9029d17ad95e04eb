package de.aok.meineaok.notification.persistence;

import de.aok.meineaok.notification.application.port.Deliveries;
import de.aok.meineaok.notification.application.port.LetterBatches;
import de.aok.meineaok.notification.application.port.Outbox;
import de.aok.meineaok.persistence.PlainSealing;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.testing.contract.LetterBatchesContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class JpaLetterBatchesTest extends LetterBatchesContract {
    private final TestDatabase database = TestDatabase.emptied("account", "commission", "letter_batch");
    private final JpaOutbox outbox = new JpaOutbox(database.entities(), new PlainSealing());
    private final JpaLetterBatches batches = new JpaLetterBatches(database.entities(), new PlainSealing());

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected LetterBatches batches() {
        return batches;
    }

    @Override
    protected Outbox outbox() {
        return outbox;
    }

    @Override
    protected Deliveries deliveries() {
        return new JpaDeliveries(database.entities());
    }
}
