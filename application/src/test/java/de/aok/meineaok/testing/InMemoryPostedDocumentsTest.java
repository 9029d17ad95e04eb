package de.aok.meineaok.testing;

import de.aok.meineaok.delivery.application.port.PostedDocuments;
import de.aok.meineaok.mailbox.application.port.Mailboxes;
import de.aok.meineaok.testing.contract.PostedDocumentsContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class InMemoryPostedDocumentsTest extends PostedDocumentsContract {
    private final InMemoryDatabase database = new InMemoryDatabase(new KnownKeyHashing());

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected PostedDocuments posted() {
        return database.postedDocuments();
    }

    @Override
    protected Mailboxes mailboxes() {
        return database.mailboxes();
    }
}
