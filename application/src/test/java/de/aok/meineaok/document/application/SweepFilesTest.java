package de.aok.meineaok.document.application;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.document.FileFormat;
import de.aok.meineaok.document.FileId;
import de.aok.meineaok.document.Sha256;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.TestPortal;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@Rule(RuleId.DOC_2)
class SweepFilesTest {
    private final TestPortal portal = new TestPortal();
    private final SweepFiles sweepFiles = new SweepFiles(portal.database.vault, portal.database, portal);

    @Test
    void removes_contents_that_no_file_has_when_they_are_older_than_a_day() throws Exception {
        FileId had = store();
        FileId forgotten = store();
        portal.database.required(() -> portal.database
                .files()
                .handIn(
                        UUID.randomUUID(),
                        new AccountId(UUID.randomUUID()),
                        List.of(new ReceivedFile(had, "a.pdf", FileFormat.PDF, 0, new Sha256("0".repeat(64)), false))));
        portal.pass(Duration.ofDays(1));
        FileId young = store();

        assertThat(sweepFiles.sweepAll()).as("of just a day").isZero();
        portal.pass(Duration.ofMillis(1));
        assertThat(sweepFiles.sweepAll()).isEqualTo(1);

        assertThat(portal.database.vault.stored()).containsExactlyInAnyOrder(had, young);
        assertThat(forgotten).isNotIn(portal.database.vault.stored());
    }

    @Test
    void goes_on_until_nothing_is_left() throws Exception {
        for (int i = 0; i < 45; i++) {
            store();
        }
        portal.pass(Duration.ofDays(2));

        assertThat(sweepFiles.sweepAll()).isEqualTo(45);

        assertThat(portal.database.vault.stored()).isEmpty();
    }

    private FileId store() throws Exception {
        FileId id = new FileId(UUID.randomUUID());
        portal.database.vault.store(id, InputStream.nullInputStream(), 1, portal.instant());
        return id;
    }
}
