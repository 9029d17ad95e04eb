package de.aok.meineaok.testing;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.document.FileFormat;
import de.aok.meineaok.document.FileId;
import de.aok.meineaok.document.Sha256;
import de.aok.meineaok.document.application.ReceivedFile;
import de.aok.meineaok.document.application.port.FileVault;
import de.aok.meineaok.testing.contract.FileVaultContract;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InMemoryFileVaultTest extends FileVaultContract {
    private final InMemoryDatabase database = new TestPortal().database;

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected FileVault vault() {
        return database.vault;
    }

    @Override
    protected void refer(FileId content) {
        ReceivedFile file =
                new ReceivedFile(content, "Rechnung.pdf", FileFormat.PDF, 1, new Sha256("0".repeat(64)), true);
        doWithin(() -> database.files().handIn(UUID.randomUUID(), new AccountId(UUID.randomUUID()), List.of(file)));
    }

    @Test
    void tells_use_cases_that_store_within_a_transaction_or_remove_outside_of_one() {
        FileId id = new FileId(UUID.randomUUID());

        assertThatIllegalStateException().isThrownBy(() -> doWithin(() -> store(id, InputStream.nullInputStream(), 1)));
        assertThatIllegalStateException().isThrownBy(() -> database.vault.remove(List.of(id)));
        assertThatIllegalStateException().isThrownBy(() -> database.vault.sweep(NOW, 1));
    }
}
