package de.aok.meineaok.notification.persistence;

import de.aok.meineaok.notification.application.port.Deliveries;
import de.aok.meineaok.notification.application.port.LetterBatches;
import de.aok.meineaok.notification.application.port.Outbox;
import de.aok.meineaok.persistence.PlainSealing;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.testing.contract.LetterBatchesContract;
import de.aok.meineaok.transaction.application.port.Transactions;
import org.junit.jupiter.api.BeforeEach;

class JpaLetterBatchesTest extends LetterBatchesContract {
    private final TestDatabase database = TestDatabase.shared();
    private final JpaOutbox outbox = new JpaOutbox(database.entities(), new PlainSealing());
    private final JpaLetterBatches batches = new JpaLetterBatches(database.entities(), new PlainSealing());

    @BeforeEach
    void empty() {
        database.execute("delete from account");
        database.execute("delete from commission");
        database.execute("delete from letter_batch");
    }

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
