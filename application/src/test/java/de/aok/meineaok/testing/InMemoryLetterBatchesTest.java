package de.aok.meineaok.testing;

import de.aok.meineaok.notification.application.port.Deliveries;
import de.aok.meineaok.notification.application.port.LetterBatches;
import de.aok.meineaok.notification.application.port.Outbox;
import de.aok.meineaok.testing.contract.LetterBatchesContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class InMemoryLetterBatchesTest extends LetterBatchesContract {
    private final InMemoryDatabase database = new TestPortal().database;

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected LetterBatches batches() {
        return database.letterBatches();
    }

    @Override
    protected Outbox outbox() {
        return database.outbox();
    }

    @Override
    protected Deliveries deliveries() {
        return database.deliveries();
    }
}
