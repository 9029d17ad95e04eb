package de.aok.meineaok.notification.mail;

import static de.aok.meineaok.notification.mail.SampleMails.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Session;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against GreenMail. */
final class InboxTest {
    private final GreenMail server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAP));

    @BeforeEach
    void start() {
        server.start();
        server.setUser("bounces@mail.aok.example", "bounces", "secret-word");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_is_moved_is_in_the_other_folder_alone(boolean moves) throws Exception {
        arrive("first");
        arrive("second");
        try (IMAPStore store = store();
                Inbox inbox = new Inbox(store, moves)) {
            Folder target = target(store);
            assertThat(inbox.numbers()).hasSize(2);

            inbox.move(inbox.numbers()[0], target);

            assertThat(inbox.read(inbox.numbers()[inbox.numbers().length - 1])).isPresent();
        }

        assertThat(messagesIn("INBOX")).isOne();
        assertThat(messagesIn("Gelesen")).isOne();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_another_has_moved_is_gone(boolean moves) throws Exception {
        arrive("first");
        arrive("second");
        try (IMAPStore store = store();
                Inbox inbox = new Inbox(store, moves);
                IMAPStore another = store();
                Inbox theirs = new Inbox(another, moves)) {
            long[] numbers = inbox.numbers();
            theirs.move(numbers[0], target(another));

            assertThat(inbox.read(numbers[0])).isEmpty();
            assertThat(inbox.read(numbers[1]))
                    .hasValueSatisfying(message -> assertThat(message.content())
                            .asString(StandardCharsets.US_ASCII)
                            .contains("Subject: second"));
        }
    }

    @Test
    void of_what_is_long_the_beginning_is_enough() throws Exception {
        arrive("first\r\n\r\n" + "long and longer\r\n".repeat(200_000));
        try (IMAPStore store = store();
                Inbox inbox = new Inbox(store)) {
            Inbox.Received received = inbox.read(inbox.numbers()[0]).orElseThrow();

            assertThat(received.at()).contains(NOW);
            assertThat(received.content().readAllBytes().length).isEqualTo(1 << 20);
        }
    }

    private IMAPStore store() throws Exception {
        IMAPStore store = new IMAPStore(Session.getInstance(new Properties()), null);
        store.connect("localhost", server.getImap().getPort(), "bounces", "secret-word");
        return store;
    }

    private static Folder target(IMAPStore store) throws Exception {
        Folder folder = store.getFolder("Gelesen");
        if (!folder.exists()) {
            folder.create(Folder.HOLDS_MESSAGES);
        }
        return folder;
    }

    private void arrive(String subject) throws Exception {
        folder("INBOX").appendMessage(ReadMail.read("Subject: " + subject), new Flags(), Date.from(NOW));
    }

    private int messagesIn(String name) {
        return folder(name).getMessageCount();
    }

    private MailFolder folder(String name) {
        GreenMailUser user = server.getUserManager().getUserByEmail("bounces@mail.aok.example");
        return server.getManagers().getImapHostManager().getFolder(user, name);
    }
}
