package de.aok.meineaok.testing;

import de.aok.meineaok.document.application.port.Uploads;
import de.aok.meineaok.testing.contract.UploadsContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class InMemoryUploadsTest extends UploadsContract {
    private final InMemoryDatabase database = new InMemoryDatabase(new KnownKeyHashing());

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected Uploads uploads() {
        return database.uploads();
    }
}
