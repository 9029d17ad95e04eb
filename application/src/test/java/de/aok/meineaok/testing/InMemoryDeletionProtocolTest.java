package de.aok.meineaok.testing;

import de.aok.meineaok.retention.application.port.DeletionProtocol;
import de.aok.meineaok.testing.contract.DeletionProtocolContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class InMemoryDeletionProtocolTest extends DeletionProtocolContract {
    private final InMemoryDatabase database = new InMemoryDatabase(new KnownKeyHashing());

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected DeletionProtocol protocol() {
        return database.deletionProtocol();
    }
}
