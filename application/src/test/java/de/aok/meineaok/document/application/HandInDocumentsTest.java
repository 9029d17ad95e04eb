package de.aok.meineaok.document.application;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.document.FileFormat;
import de.aok.meineaok.document.FileId;
import de.aok.meineaok.document.UploadKind;
import de.aok.meineaok.document.application.HandInDocuments.Command;
import de.aok.meineaok.document.application.HandInDocuments.Outcome;
import de.aok.meineaok.document.application.port.FileVault;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.TestPortal;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Rule({RuleId.DOC_1, RuleId.DOC_4})
class HandInDocumentsTest {
    private static final AccountId SOMEBODY_ELSE = new AccountId(new UUID(4, 2));

    private final TestPortal portal = new TestPortal();
    private final HandInDocuments handInDocuments = portal.handInDocuments;

    private AccountId anne = SOMEBODY_ELSE;

    @BeforeEach
    void registerAnne() {
        portal.activateAnne();
        anne = portal.anne().id();
    }

    @Test
    void what_is_handed_in_gets_a_receipt_and_opens_a_case() throws Exception {
        ReceivedFile bill = received("Rechnung.pdf");
        ReceivedFile proof = received("Nachweis.pdf");

        Upload upload =
                handedIn(command(UploadKind.INVOICE, null, "1", bill, proof)).upload();

        assertThat(upload.number()).matches("E2026-[2-9A-HJ-KM-NP-Z]{8}");
        assertThat(upload.handedInAt()).isEqualTo(TestPortal.START);
        assertThat(upload.kind()).isEqualTo(UploadKind.INVOICE);
        assertThat(portal.showUploads.page(anne, null, 10))
                .isEqualTo(new ShowUploads.Page(List.of(new ShowUploads.Shown(upload, List.of(bill, proof))), null));
        assertThat(portal.showUploads.page(SOMEBODY_ELSE, null, 10).shown()).isEmpty();
        assertThat(portal.trail(AuditAction.DOCUMENTS_HANDED_IN))
                .singleElement()
                .satisfies(record -> assertThat(record.detail()).isEqualTo(upload.number()));
    }

    @Test
    void a_repeat_gets_the_same_receipt_and_leaves_nothing() throws Exception {
        ReceivedFile first = received("a.pdf");
        Outcome.HandedIn before = handedIn(command(UploadKind.PROOF, null, "1", first));
        portal.pass(Duration.ofHours(1));

        Outcome.HandedIn again = handedIn(command(UploadKind.PROOF, null, "1", received("a.pdf")));

        assertThat(again).isEqualTo(before);
        assertThat(portal.showUploads.page(anne, null, 10).shown()).hasSize(1);
        assertThat(portal.database.vault.stored()).containsExactly(first.id());
        assertThat(portal.trail(AuditAction.DOCUMENTS_HANDED_IN)).hasSize(1);
    }

    @Test
    void a_key_that_was_used_for_something_else_is_refused() throws Exception {
        ReceivedFile first = received("a.pdf");
        handedIn(command(UploadKind.PROOF, null, "1", first));

        for (Command other : List.of(
                command(UploadKind.OTHER, null, "1", received("a.pdf")),
                command(UploadKind.PROOF, null, "1", received("other.pdf")),
                command(UploadKind.PROOF, null, "1", received("a.pdf"), received("a.pdf")))) {
            assertThat(handInDocuments.handIn(other)).isEqualTo(Outcome.Refused.KEY_USED);
        }

        assertThat(portal.database.vault.stored()).containsExactly(first.id());
    }

    @Test
    void joins_a_case_of_the_person_and_no_other() throws Exception {
        UUID opened = handedIn(command(UploadKind.SICK_NOTE, null, "1", received("a.pdf")))
                .upload()
                .caseId();

        assertThat(handedIn(command(UploadKind.PROOF, opened, "2", received("b.pdf")))
                        .upload()
                        .caseId())
                .isEqualTo(opened);
        ReceivedFile stray = received("c.pdf");
        assertThat(handInDocuments.handIn(command(UploadKind.PROOF, new UUID(9, 9), "3", stray)))
                .isEqualTo(Outcome.Refused.CASE_UNKNOWN);
        assertThat(portal.database.vault.stored()).hasSize(2).doesNotContain(stray.id());
    }

    @Test
    void without_a_file_nothing_is_handed_in() {
        assertThat(handInDocuments.handIn(command(UploadKind.PROOF, null, "1"))).isEqualTo(Outcome.Refused.NO_FILE);
    }

    @Test
    @Rule(RuleId.END_2)
    void whoever_has_ended_the_use_hands_nothing_in() throws Exception {
        Outcome.HandedIn before = handedIn(command(UploadKind.PROOF, null, "0", received("b.pdf")));
        portal.terminateAccess.terminate(anne);
        assertThat(handedIn(command(UploadKind.PROOF, null, "0", received("b.pdf"))))
                .as("a repeat")
                .isEqualTo(before);
        ReceivedFile stray = received("a.pdf");

        assertThat(handInDocuments.handIn(command(UploadKind.PROOF, null, "1", stray)))
                .isEqualTo(Outcome.Refused.USE_ENDED);
        assertThat(portal.database.vault.stored()).hasSize(1);
    }

    @Test
    void pages_go_on_where_the_last_one_ended() throws Exception {
        for (String name : List.of("a", "b", "c")) {
            handedIn(command(UploadKind.OTHER, null, name, received(name)));
            portal.pass(Duration.ofMinutes(1));
        }

        ShowUploads.Page first = portal.showUploads.page(anne, null, 2);
        ShowUploads.Page second = portal.showUploads.page(anne, first.next(), 2);

        assertThat(names(first)).containsExactly("c", "b");
        assertThat(first.next()).isNotNull();
        assertThat(names(second)).containsExactly("a");
        assertThat(second.next()).isNull();
    }

    private static List<String> names(ShowUploads.Page page) {
        return page.shown().stream().map(shown -> shown.files().get(0).name()).toList();
    }

    @Test
    @Rule(RuleId.DOC_4)
    void what_is_repeated_fifty_times_at_once_is_kept_once() throws Exception {
        List<Callable<Outcome>> calls = new ArrayList<>(Collections.nCopies(
                50, () -> handInDocuments.handIn(command(UploadKind.PROOF, null, "1", received("a")))));
        ExecutorService threads = Executors.newFixedThreadPool(50);
        try {
            Set<String> numbers = new HashSet<>();
            for (Future<Outcome> done : threads.invokeAll(calls)) {
                numbers.add(((Outcome.HandedIn) done.get()).upload().number());
            }
            assertThat(numbers).hasSize(1);
        } finally {
            threads.shutdownNow();
        }

        assertThat(portal.database.vault.stored()).hasSize(1);
        assertThat(portal.trail(AuditAction.DOCUMENTS_HANDED_IN)).hasSize(1);
    }

    private Outcome.HandedIn handedIn(Command command) {
        return (Outcome.HandedIn) handInDocuments.handIn(command);
    }

    private Command command(UploadKind kind, @Nullable UUID caseId, String key, ReceivedFile... files) {
        return new Command(anne, kind, caseId, key, List.of(files));
    }

    /** Its name is its content. */
    private ReceivedFile received(String name) throws Exception {
        FileId id = new FileId(portal.randomness.id());
        FileVault.StoredContent stored = portal.database.vault.store(
                id, new ByteArrayInputStream(name.getBytes(StandardCharsets.UTF_8)), 100, portal.instant());
        return new ReceivedFile(id, name, FileFormat.PDF, stored.size(), stored.sha256(), true);
    }
}
