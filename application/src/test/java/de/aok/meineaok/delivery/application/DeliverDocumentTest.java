package de.aok.meineaok.delivery.application;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.delivery.DeliveryPreference;
import de.aok.meineaok.delivery.DocumentKind;
import de.aok.meineaok.delivery.application.DeliverDocument.Outcome;
import de.aok.meineaok.document.FileFormat;
import de.aok.meineaok.document.FileId;
import de.aok.meineaok.document.FileProblem;
import de.aok.meineaok.document.application.ReceivedFile;
import de.aok.meineaok.document.application.port.FileVault.StoredContent;
import de.aok.meineaok.document.application.port.FileVault.TooLargeException;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.mailbox.MessageId;
import de.aok.meineaok.mailbox.MessageKind;
import de.aok.meineaok.mailbox.MessageProblem;
import de.aok.meineaok.mailbox.SubjectArea;
import de.aok.meineaok.mailbox.application.Draft;
import de.aok.meineaok.mailbox.application.MessageFilter;
import de.aok.meineaok.mailbox.application.ReadMailbox;
import de.aok.meineaok.mailbox.application.SendMessage;
import de.aok.meineaok.mailbox.application.SenderReference;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import de.aok.meineaok.testing.TestPortal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeliverDocumentTest {
    private static final Kvnr ANNE = TestPortal.ANNE.kvnr();

    private final TestPortal portal = new TestPortal();

    @BeforeEach
    void activate() {
        portal.activateAnne();
        choose(DeliveryPreference.ONLINE);
    }

    private void choose(DeliveryPreference preference) {
        portal.chooseDelivery.choose(portal.anne().id(), preference);
    }

    private ReceivedFile file(String name, FileFormat format) {
        FileId id = new FileId(portal.randomness.id());
        try {
            StoredContent stored =
                    portal.database.vault.store(id, new ByteArrayInputStream(new byte[] {1}), 1, portal.instant());
            return new ReceivedFile(id, name, format, 1, stored.sha256(), true);
        } catch (IOException | TooLargeException e) {
            throw new AssertionError(e);
        }
    }

    private ReceivedFile pdf() {
        return file("Bescheid.pdf", FileFormat.PDF);
    }

    private Outcome deliver(Kvnr kvnr, String reference, DocumentKind kind, Draft letter) {
        return portal.deliverDocument.deliver(new DeliverDocument.Command(
                TestPortal.HOTLINE, SenderReference.ofSystem("care", reference), kvnr, kind, letter));
    }

    private Outcome deliver(DocumentKind kind, String subject, String body, ReceivedFile... files) {
        return deliver(ANNE, kind.name(), kind, new Draft(subject, body, List.of(files), List.of()));
    }

    private Outcome deliver(Kvnr kvnr, String reference) {
        return deliver(kvnr, reference, DocumentKind.CARE_DECISION, new Draft("", "", List.of(pdf()), List.of()));
    }

    private Outcome deliver(String reference) {
        return deliver(ANNE, reference);
    }

    private SendMessage.Outcome send(String reference) {
        return portal.sendMessage.send(new SendMessage.Command(
                TestPortal.HOTLINE,
                SenderReference.ofSystem("care", reference),
                ANNE,
                MessageKind.MESSAGE,
                SubjectArea.CARE,
                new Draft("Hinweis", "Es dauert noch.", List.of(pdf()), List.of())));
    }

    private List<ReadMailbox.Entry> mailbox() {
        return portal.readMailbox
                .page(portal.anne().id(), MessageFilter.NONE, null, 100)
                .entries();
    }

    private ReadMailbox.Opened opened(Outcome outcome) {
        MessageId id = ((Outcome.InMailbox) outcome).id();
        return portal.readMailbox.open(portal.anne().id(), id).orElseThrow();
    }

    private int mails() {
        return portal.database
                .required(() -> portal.database.commissioned(Commission.NewMessageMail.class))
                .size();
    }

    private void assertPosted(Outcome outcome) {
        assertThat(outcome).isEqualTo(Outcome.ByPost.BY_POST);
        assertThat(mailbox()).isEmpty();
        assertThat(mails()).isZero();
        assertThat(portal.trail(AuditAction.MESSAGE_SENT)).isEmpty();
        assertThat(portal.database.vault.stored()).isEmpty();
    }

    @Test
    @Rule({RuleId.DLV_2, RuleId.NTF_1, RuleId.HOT_5})
    void with_online_a_letter_comes_into_the_mailbox_with_what_is_enclosed() {
        ReceivedFile letter = pdf();
        ReceivedFile enclosed = file("Skizze.jpg", FileFormat.JPEG);

        Outcome outcome = deliver(DocumentKind.CARE_DECISION, "Pflegegrad 3", "Sie haben Post.", letter, enclosed);

        ReadMailbox.Opened opened = opened(outcome);
        assertThat(opened.message().kind()).isEqualTo(MessageKind.LETTER);
        assertThat(opened.message().area()).isEqualTo(SubjectArea.CARE);
        assertThat(opened.message().text().subject()).isEqualTo("Pflegegrad 3");
        assertThat(opened.message().text().body()).isEqualTo("Sie haben Post.");
        assertThat(opened.attachments()).containsExactly(letter, enclosed);
        assertThat(mails()).isOne();
        assertThat(portal.trail(AuditAction.MESSAGE_SENT)).singleElement().satisfies(record -> {
            assertThat(record.actor()).isEqualTo(TestPortal.HOTLINE.by());
            assertThat(record.reason()).isEqualTo(TestPortal.HOTLINE.reason());
            assertThat(record.detail()).isEqualTo("CARE_DECISION");
        });
    }

    @Test
    @Rule(RuleId.DLV_1)
    void with_post_it_is_left_to_its_sender_and_nothing_of_it_is_kept() {
        choose(DeliveryPreference.POST);

        assertPosted(deliver("1"));
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    @Rule(RuleId.DLV_2)
    void a_kind_that_is_not_released_goes_by_post_all_the_same(DocumentKind kind) {
        Outcome outcome = deliver(kind, "Betreff", "Text", pdf());

        if (kind.releasedForOnline()) {
            assertThat(outcome).isInstanceOf(Outcome.InMailbox.class);
        } else {
            assertPosted(outcome);
        }
    }

    @Test
    @Rule(RuleId.DLV_3)
    void nobody_who_is_unknown_or_has_no_account_is_told_apart_from_who_wants_post() {
        assertPosted(deliver(Kvnr.of("X110411675"), "1"));
        portal.insure(TestPortal.person("E763972509", false));
        assertPosted(deliver(Kvnr.of("E763972509"), "2"));
        portal.register.register(TestPortal.form(TestPortal.person("E763972509", false), "Waits"));
        assertPosted(deliver(Kvnr.of("E763972509"), "3"));
    }

    @Test
    @Rule(RuleId.DLV_3)
    void who_is_locked_gets_post() {
        portal.exhaustPasswords();
        assertThat(deliver("1")).isEqualTo(Outcome.ByPost.BY_POST);
        portal.lockAnne();
        assertThat(deliver("2")).isEqualTo(Outcome.ByPost.BY_POST);
        assertThat(mailbox()).isEmpty();
    }

    @Test
    @Rule({RuleId.DLV_3, RuleId.END_2})
    void who_has_terminated_gets_post() {
        portal.terminateAccess.terminate(portal.anne().id());

        assertPosted(deliver("1"));
    }

    @Test
    @Rule(RuleId.MBX_4)
    void what_was_left_to_its_sender_stays_so_whatever_the_person_chooses_then() {
        choose(DeliveryPreference.POST);
        assertPosted(deliver("1"));
        choose(DeliveryPreference.ONLINE);

        assertPosted(deliver("1"));
        assertThat(deliver("2")).isInstanceOf(Outcome.InMailbox.class);
    }

    @Test
    @Rule(RuleId.MBX_4)
    void what_is_in_the_mailbox_is_not_to_be_posted_whatever_becomes_of_the_account() {
        Outcome first = deliver("1");
        choose(DeliveryPreference.POST);
        assertThat(deliver("1")).isEqualTo(first);
        portal.lockAnne();
        assertThat(deliver("1")).isEqualTo(first);

        assertThat(mailbox()).hasSize(1);
        assertThat(mails()).isOne();
        assertThat(portal.trail(AuditAction.MESSAGE_SENT)).hasSize(1);
        assertThat(portal.database.vault.stored()).hasSize(1);
    }

    @Test
    @Rule(RuleId.MBX_4)
    void fifty_at_once_get_one_answer_also_while_the_person_changes_her_mind() throws Exception {
        Set<Outcome> outcomes = new HashSet<>();
        List<Callable<Outcome>> calls = new ArrayList<>(Collections.nCopies(50, () -> deliver("1")));
        ExecutorService threads = Executors.newFixedThreadPool(51);
        try {
            Future<?> changing = threads.submit(() -> {
                for (int i = 0; i < 50; i++) {
                    choose(i % 2 == 0 ? DeliveryPreference.POST : DeliveryPreference.ONLINE);
                }
            });
            for (Future<Outcome> done : threads.invokeAll(calls)) {
                outcomes.add(done.get());
            }
            changing.get();
        } finally {
            threads.shutdownNow();
        }

        assertThat(outcomes).hasSize(1);
        int messages = outcomes.contains(Outcome.ByPost.BY_POST) ? 0 : 1;
        assertThat(mailbox()).hasSize(messages);
        assertThat(mails()).isEqualTo(messages);
        assertThat(portal.database.vault.stored()).hasSize(messages);
    }

    @Test
    @Rule(RuleId.MBX_4)
    void messages_and_documents_of_a_system_share_its_references() {
        assertThat(send("1")).isInstanceOf(SendMessage.Outcome.Sent.class);
        assertThat(deliver("1")).isEqualTo(Outcome.ReferenceUsed.REFERENCE_USED);

        choose(DeliveryPreference.POST);
        assertThat(deliver("2")).isEqualTo(Outcome.ByPost.BY_POST);
        assertThat(send("2")).isEqualTo(SendMessage.Outcome.NotReached.NOT_REACHED);

        assertThat(mailbox()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(value = DocumentKind.class, mode = EnumSource.Mode.EXCLUDE, names = "GENERAL_LETTER")
    void what_the_sender_leaves_out_the_portal_words(DocumentKind kind) {
        Outcome outcome = deliver(kind, " ", "", file("Brief {{letter}}.pdf", FileFormat.PDF));

        if (kind.releasedForOnline()) {
            ReadMailbox.Opened opened = opened(outcome);
            assertThat(opened.message().text().subject()).isNotBlank().doesNotContain("AOK");
            assertThat(opened.message().text().body()).contains("„Brief {{letter}}.pdf“");
        }
    }

    @Test
    void a_letter_that_can_be_about_anything_has_to_say_about_what() {
        assertThat(deliver(DocumentKind.GENERAL_LETTER, "", "", pdf()))
                .isEqualTo(new Outcome.Refused(List.of(Violation.of(MessageProblem.BLANK, Field.SUBJECT))));
        assertThat(opened(deliver(DocumentKind.GENERAL_LETTER, "Bonusprogramm", "", pdf()))
                        .message()
                        .text()
                        .body())
                .contains("„Bescheid.pdf“");
    }

    @Test
    @Rule(RuleId.DOC_2)
    void whatever_is_wrong_is_told_whichever_way_it_would_go_and_nothing_is_decided() {
        choose(DeliveryPreference.POST);
        Violation malware = Violation.of(FileProblem.MALWARE, Field.FILES, "a.pdf");

        assertThat(deliver(DocumentKind.CARE_DECISION, "", ""))
                .isEqualTo(new Outcome.Refused(List.of(Violation.of(FileProblem.NONE, Field.FILES))));
        assertThat(deliver(DocumentKind.CARE_DECISION, "", "", file("Foto.jpg", FileFormat.JPEG), pdf()))
                .isEqualTo(
                        new Outcome.Refused(List.of(Violation.of(FileProblem.LETTER_NO_PDF, Field.FILES, "Foto.jpg"))));
        assertThat(deliver(
                        ANNE,
                        DocumentKind.CARE_DECISION.name(),
                        DocumentKind.CARE_DECISION,
                        new Draft("x".repeat(151), "", List.of(), List.of(malware))))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.violations()).hasSize(2).contains(malware));

        assertThat(portal.database.vault.stored()).isEmpty();
        choose(DeliveryPreference.ONLINE);
        assertThat(deliver(DocumentKind.CARE_DECISION, "", "", pdf())).isInstanceOf(Outcome.InMailbox.class);
    }
}
