package de.aok.meineaok.document.persistence;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.document.application.port.Files;
import de.aok.meineaok.mailbox.MessageId;
import de.aok.meineaok.testing.contract.FilesContract;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.util.UUID;

class JpaFilesTest extends FilesContract {
    private final TestFiles owners = new TestFiles();

    @Override
    protected Transactions transactions() {
        return owners.database();
    }

    @Override
    protected Files files() {
        return new JpaFiles(owners.database().entities());
    }

    @Override
    protected void putContent(UUID id) {
        owners.database().execute("insert into file_content (id, begun_at) values ('" + id + "', now())");
    }

    @Override
    protected MessageId newMessage(AccountId account) {
        return owners.message(account);
    }

    @Override
    protected UUID newUpload(AccountId account) {
        return owners.upload(account);
    }
}
