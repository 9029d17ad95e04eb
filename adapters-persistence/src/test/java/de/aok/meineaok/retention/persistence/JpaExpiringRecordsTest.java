package de.aok.meineaok.retention.persistence;

import de.aok.meineaok.retention.application.RecordKind;
import de.aok.meineaok.retention.application.port.ExpiringRecords;
import de.aok.meineaok.retention.application.port.LegalHolds;
import de.aok.meineaok.testing.KeptRecord;
import de.aok.meineaok.testing.contract.ExpiringRecordsContract;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.util.UUID;

class JpaExpiringRecordsTest extends ExpiringRecordsContract {
    private final TestRecords all = TestRecords.emptied();

    @Override
    protected Transactions transactions() {
        return all.database();
    }

    @Override
    protected ExpiringRecords records() {
        return new JpaExpiringRecords(all.database().entities());
    }

    @Override
    protected LegalHolds holds() {
        return new JpaLegalHolds(all.database().entities());
    }

    @Override
    protected void keep(KeptRecord added) {
        all.keep(added);
    }

    @Override
    protected boolean isKept(RecordKind kind, UUID id) {
        return all.isKept(kind, id);
    }
}
