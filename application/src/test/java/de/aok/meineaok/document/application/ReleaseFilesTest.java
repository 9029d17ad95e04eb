package de.aok.meineaok.document.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.document.FileFormat;
import de.aok.meineaok.document.FileId;
import de.aok.meineaok.document.Sha256;
import de.aok.meineaok.document.UploadKind;
import de.aok.meineaok.document.application.port.FileVault.StoredContent;
import de.aok.meineaok.document.application.port.MalwareScanner.Verdict;
import de.aok.meineaok.mailbox.MessageKind;
import de.aok.meineaok.mailbox.application.MessageFilter;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.TestPortal;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Rule(RuleId.DOC_2)
class ReleaseFilesTest {
    private final TestPortal portal = new TestPortal();
    private AccountId anne = new AccountId(new UUID(0, 0));

    @BeforeEach
    void activate() {
        portal.activateAnne();
        anne = portal.anne().id();
    }

    @Test
    void what_came_while_the_scanner_was_down_is_to_be_had_once_it_is_back() throws Exception {
        FileId first = handedIn("a.pdf");
        FileId second = handedIn("b.pdf");
        portal.scanned = Verdict.UNKNOWN;
        assertThat(portal.releaseFiles.releaseAll()).isZero();
        assertThat(portal.showUploads.file(anne, first)).isEqualTo(Fetched.BeingChecked.BEING_CHECKED);

        portal.scanned = Verdict.CLEAN;
        portal.pass(Duration.ofMinutes(2));

        assertThat(portal.releaseFiles.releaseAll()).isEqualTo(2);
        for (FileId file : List.of(first, second)) {
            assertThat(portal.showUploads.file(anne, file)).isInstanceOf(Fetched.Released.class);
        }
        assertThat(portal.releaseFiles.releaseAll()).isZero();
    }

    @Test
    void one_that_was_put_off_does_not_hold_up_the_others() throws Exception {
        handedIn("a.pdf");
        portal.scanned = Verdict.UNKNOWN;
        assertThat(portal.releaseFiles.releaseAll()).isZero();
        FileId later = handedIn("b.pdf");
        portal.scanned = Verdict.CLEAN;

        assertThat(portal.releaseFiles.releaseAll()).isOne();

        assertThat(portal.showUploads.file(anne, later)).isInstanceOf(Fetched.Released.class);
    }

    @Test
    void malware_is_removed_and_the_person_told() throws Exception {
        FileId file = handedIn("böse.pdf");
        portal.scanned = Verdict.INFECTED;

        assertThat(portal.releaseFiles.releaseAll()).isOne();

        assertThat(portal.showUploads.file(anne, file)).isEqualTo(Fetched.Unknown.UNKNOWN);
        assertThat(portal.database.vault.stored()).isEmpty();
        assertThat(portal.trail(AuditAction.MALWARE_REMOVED))
                .singleElement()
                .satisfies(record -> assertThat(record.detail()).isEqualTo("böse.pdf"));
        assertThat(portal.readMailbox.page(anne, MessageFilter.NONE, null, 10).entries())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.head().kind()).isEqualTo(MessageKind.NOTICE);
                    assertThat(portal.readMailbox.open(anne, entry.head().id()))
                            .hasValueSatisfying(
                                    opened -> assertThat(opened.message().text().body())
                                            .contains("„böse.pdf“ enthält Schadsoftware"));
                });
        assertThat(portal.database.<List<?>>required(
                        () -> portal.database.commissioned(Commission.NewMessageMail.class)))
                .hasSize(1);
    }

    @Test
    void malware_of_an_account_that_is_gone_is_removed_all_the_same() throws Exception {
        anne = new AccountId(new UUID(4, 2));
        ReceivedFile file = quarantined("böse.pdf");
        portal.database.required(() -> portal.database.files().handIn(new UUID(1, 1), anne, List.of(file)));
        portal.scanned = Verdict.INFECTED;

        assertThat(portal.releaseFiles.releaseAll()).isOne();

        assertThat(portal.database.vault.stored()).isEmpty();
    }

    @Test
    void a_content_that_cannot_be_read_is_told_and_the_next_round_goes_on_with_the_others() throws Exception {
        FileId broken = handedIn("a.pdf");
        handedIn("b.pdf");
        portal.database.required(() -> portal.database.files().remove(broken));
        portal.database.required(() -> portal.database.vault.remove(List.of(broken)));
        portal.database.required(() -> portal.database
                .files()
                .handIn(
                        new UUID(1, 1),
                        anne,
                        List.of(new ReceivedFile(broken, "a.pdf", FileFormat.PDF, 1, anySha256(), false))));
        portal.pass(Duration.ofSeconds(1));

        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> {
            portal.releaseFiles.releaseAll();
            portal.releaseFiles.releaseAll();
        });

        assertThat(portal.releaseFiles.releaseAll()).isLessThanOrEqualTo(1);
        assertThat(portal.showUploads.page(anne, null, 1).shown().get(0).files())
                .extracting(ReceivedFile::released)
                .containsExactly(true);
    }

    private static Sha256 anySha256() {
        return new Sha256("0".repeat(64));
    }

    private FileId handedIn(String name) throws Exception {
        ReceivedFile file = quarantined(name);
        portal.handInDocuments.handIn(new HandInDocuments.Command(anne, UploadKind.OTHER, null, name, List.of(file)));
        return file.id();
    }

    private ReceivedFile quarantined(String name) throws Exception {
        byte[] content = name.getBytes(StandardCharsets.UTF_8);
        FileId id = new FileId(portal.randomness.id());
        StoredContent stored =
                portal.database.vault.store(id, new ByteArrayInputStream(content), 100, portal.instant());
        return new ReceivedFile(id, name, FileFormat.PDF, stored.size(), stored.sha256(), false);
    }
}
