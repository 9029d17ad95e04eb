package de.aok.meineaok.testing;

import de.aok.meineaok.retention.application.RecordKind;
import de.aok.meineaok.retention.application.port.ExpiringRecords;
import de.aok.meineaok.retention.application.port.LegalHolds;
import de.aok.meineaok.testing.contract.ExpiringRecordsContract;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.util.UUID;

class InMemoryExpiringRecordsTest extends ExpiringRecordsContract {
    private final InMemoryDatabase database = new InMemoryDatabase(new KnownKeyHashing());

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected ExpiringRecords records() {
        return database.expiringRecords();
    }

    @Override
    protected LegalHolds holds() {
        return database.legalHolds();
    }

    @Override
    protected void keep(KeptRecord added) {
        database.records.keep(added);
    }

    @Override
    protected boolean isKept(RecordKind kind, UUID id) {
        return database.records.isKept(id);
    }
}
