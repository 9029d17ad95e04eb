package de.aok.meineaok.delivery.persistence;

import de.aok.meineaok.delivery.application.port.PostedDocuments;
import de.aok.meineaok.mailbox.application.port.Mailboxes;
import de.aok.meineaok.mailbox.persistence.JpaMailboxes;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.testing.contract.PostedDocumentsContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class JpaPostedDocumentsTest extends PostedDocumentsContract {
    private final TestDatabase database = TestDatabase.emptied("message", "posted_document");
    private final JpaPostedDocuments posted = new JpaPostedDocuments(database.entities());
    private final JpaMailboxes mailboxes = new JpaMailboxes(database.entities());

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected PostedDocuments posted() {
        return posted;
    }

    @Override
    protected Mailboxes mailboxes() {
        return mailboxes;
    }
}
