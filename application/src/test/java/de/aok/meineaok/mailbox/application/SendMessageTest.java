package de.aok.meineaok.mailbox.application;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.document.FileFormat;
import de.aok.meineaok.document.FileId;
import de.aok.meineaok.document.application.ReceivedFile;
import de.aok.meineaok.document.application.port.FileVault.StoredContent;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.mailbox.MessageId;
import de.aok.meineaok.mailbox.MessageKind;
import de.aok.meineaok.mailbox.SubjectArea;
import de.aok.meineaok.mailbox.application.SendMessage.Outcome;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.TestPortal;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SendMessageTest {
    private final TestPortal portal = new TestPortal();

    @BeforeEach
    void activate() {
        portal.activateAnne();
    }

    private ReceivedFile file() throws Exception {
        FileId id = new FileId(portal.randomness.id());
        StoredContent stored =
                portal.database.vault.store(id, new ByteArrayInputStream(new byte[] {1}), 1, portal.instant());
        return new ReceivedFile(id, "a.pdf", FileFormat.PDF, 1, stored.sha256(), true);
    }

    private Outcome send(Kvnr kvnr, String reference, ReceivedFile... files) {
        return portal.sendMessage.send(new SendMessage.Command(
                TestPortal.HOTLINE,
                SenderReference.ofSystem("care", reference),
                kvnr,
                MessageKind.MESSAGE,
                SubjectArea.CARE,
                new Draft("Bescheid", "Bewilligt.", List.of(files), List.of())));
    }

    private Outcome send(String reference, ReceivedFile... files) {
        return send(TestPortal.ANNE.kvnr(), reference, files);
    }

    private int mails() {
        return portal.database
                .required(() -> portal.database.commissioned(Commission.NewMessageMail.class))
                .size();
    }

    @Test
    @Rule({RuleId.MBX_4, RuleId.NTF_1})
    void what_is_sent_many_times_at_once_comes_once_with_one_mail_and_one_entry_of_the_trail() throws Exception {
        List<Callable<Outcome>> calls = new ArrayList<>(Collections.nCopies(50, () -> send("4711", file())));
        ExecutorService threads = Executors.newFixedThreadPool(50);
        try {
            List<MessageId> ids = new ArrayList<>();
            for (Future<Outcome> done : threads.invokeAll(calls)) {
                ids.add(((Outcome.Sent) done.get()).id());
            }
            assertThat(ids).hasSize(50).containsOnly(ids.get(0));
        } finally {
            threads.shutdownNow();
        }

        assertThat(portal.readMailbox
                        .page(portal.anne().id(), MessageFilter.NONE, null, 100)
                        .entries())
                .hasSize(1);
        assertThat(mails()).isOne();
        assertThat(portal.trail(AuditAction.MESSAGE_SENT)).hasSize(1);
        assertThat(portal.database.vault.stored()).hasSize(1);
    }

    @Test
    @Rule({RuleId.END_2, RuleId.DLV_3})
    void nothing_comes_to_whoever_is_locked_or_has_no_account_and_none_of_its_files_is_kept() throws Exception {
        assertThat(send(Kvnr.of("X110411675"), "1", file())).isEqualTo(Outcome.NotReached.NOT_REACHED);
        portal.exhaustPasswords();
        assertThat(send("2", file())).isEqualTo(Outcome.NotReached.NOT_REACHED);
        portal.lockAnne();
        assertThat(send("3", file())).isEqualTo(Outcome.NotReached.NOT_REACHED);

        assertThat(portal.database.vault.stored()).isEmpty();
        assertThat(mails()).isZero();
        assertThat(portal.trail(AuditAction.MESSAGE_SENT)).isEmpty();
    }

    @Test
    @Rule(RuleId.MBX_4)
    void what_its_sender_calls_so_and_was_something_else_before_is_refused_and_not_lost() throws Exception {
        send("1", file());

        assertThat(send(Kvnr.of("X110411675"), "1", file())).isEqualTo(Outcome.KeyUsed.KEY_USED);
        assertThat(portal.sendMessage.send(new SendMessage.Command(
                        TestPortal.HOTLINE,
                        SenderReference.ofSystem("care", "1"),
                        TestPortal.ANNE.kvnr(),
                        MessageKind.MESSAGE,
                        SubjectArea.CARE,
                        new Draft("Bescheid", "Abgelehnt.", List.of(file()), List.of()))))
                .isEqualTo(Outcome.KeyUsed.KEY_USED);

        assertThat(portal.database.vault.stored()).hasSize(1);
        assertThat(mails()).isOne();
    }

    @Test
    @Rule(RuleId.MBX_4)
    void what_a_person_writes_by_a_key_of_something_else_is_refused_and_a_repeat_is_not_even_after_the_end_of_use()
            throws Exception {
        MessageId first = ((WriteMessage.Outcome.Written) write("Wann?")).id();

        assertThat(write("Wie?")).isEqualTo(WriteMessage.Outcome.KeyUsed.KEY_USED);
        portal.terminateAccess.terminate(portal.anne().id());
        assertThat(write("Wann?")).isEqualTo(new WriteMessage.Outcome.Written(first));

        assertThat(portal.database.vault.stored()).hasSize(1);
    }

    private WriteMessage.Outcome write(String body) throws Exception {
        return portal.writeMessage.write(new WriteMessage.Command(
                portal.anne().id(),
                SubjectArea.CARE,
                new Draft("Pflegegrad", body, List.of(file()), List.of()),
                null,
                "a"));
    }
}
