package de.aok.meineaok.testing;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.document.application.port.Files;
import de.aok.meineaok.mailbox.MessageId;
import de.aok.meineaok.testing.contract.FilesContract;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.util.UUID;

class InMemoryFilesTest extends FilesContract {
    private final InMemoryDatabase database = new TestPortal().database;

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected Files files() {
        return database.files();
    }

    @Override
    protected void putContent(UUID id) {
        // None is asked for.
    }

    @Override
    protected MessageId newMessage(AccountId account) {
        return new MessageId(UUID.randomUUID());
    }

    @Override
    protected UUID newUpload(AccountId account) {
        return UUID.randomUUID();
    }
}
