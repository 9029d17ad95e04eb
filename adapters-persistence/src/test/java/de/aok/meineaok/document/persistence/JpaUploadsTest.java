package de.aok.meineaok.document.persistence;

import de.aok.meineaok.document.application.port.Uploads;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.testing.contract.UploadsContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class JpaUploadsTest extends UploadsContract {
    private final TestDatabase database = TestDatabase.emptied("upload");
    private final JpaUploads uploads = new JpaUploads(database.entities());

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected Uploads uploads() {
        return uploads;
    }
}
