package de.aok.meineaok.retention.persistence;

import de.aok.meineaok.retention.application.port.DeletionProtocol;
import de.aok.meineaok.testing.contract.DeletionProtocolContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class JpaDeletionProtocolTest extends DeletionProtocolContract {
    private final TestRecords all = TestRecords.emptied();

    @Override
    protected Transactions transactions() {
        return all.database();
    }

    @Override
    protected DeletionProtocol protocol() {
        return new JpaDeletionProtocol(all.database().entities());
    }
}
