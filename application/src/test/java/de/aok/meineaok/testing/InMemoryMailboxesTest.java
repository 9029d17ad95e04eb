package de.aok.meineaok.testing;

import de.aok.meineaok.mailbox.application.port.Mailboxes;
import de.aok.meineaok.testing.contract.MailboxesContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class InMemoryMailboxesTest extends MailboxesContract {
    private final InMemoryDatabase database = new TestPortal().database;

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected Mailboxes mailboxes() {
        return database.mailboxes();
    }
}
