package de.aok.meineaok.notification.mail;

import static de.aok.meineaok.notification.mail.SampleMails.ID;
import static de.aok.meineaok.notification.mail.SampleMails.NAME;
import static de.aok.meineaok.notification.mail.SampleMails.NOW;
import static de.aok.meineaok.notification.mail.SampleMails.returnPath;
import static de.aok.meineaok.notification.mail.SampleMails.sender;
import static de.aok.meineaok.notification.mail.SampleMails.texts;
import static de.aok.meineaok.notification.mail.SampleMails.userNameMail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.DummySSLServerSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.DeliveryReport;
import de.aok.meineaok.notification.application.DeliveryReport.Bounce;
import de.aok.meineaok.notification.mail.MailServer.Encryption;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.mail.Flags;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against GreenMail. */
@Rule(RuleId.NTF_3)
final class BouncedMailsTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final MailLogin LOGIN = new MailLogin("bounces", "secret-word");
    private static final Bounce BOUNCE = new Bounce(ID, "5.1.1", NOW);

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAP)
    });
    private final List<DeliveryReport> told = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void start() {
        server.start();
        server.setUser("bounces@mail.aok.example", LOGIN.user(), LOGIN.password());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void tells_of_each_bounce_once_and_puts_it_away() throws Exception {
        arrive("postfix-no-such-user", "gmail-mailbox-full");

        bounces().readEach(told::add);
        bounces().readEach(told::add);

        assertThat(told).containsExactly(BOUNCE, new Bounce(ID, "5.2.2", NOW));
        assertThat(in("INBOX")).isEmpty();
        assertThat(in("Gelesen")).hasSize(2);
    }

    @Test
    void puts_aside_what_nobody_understands_and_away_what_does_not_matter() throws Exception {
        arrive("written-by-a-person", "postfix-delayed", "out-of-office", "postfix-no-such-user");

        bounces().readEach(told::add);

        assertThat(told).containsExactly(BOUNCE);
        assertThat(in("INBOX")).isEmpty();
        assertThat(in("Gelesen")).hasSize(3);
        assertThat(in("Unverstanden")).singleElement().isEqualTo("Was soll das?");
    }

    @Test
    void finds_nothing_in_an_empty_mailbox() throws Exception {
        bounces().readEach(told::add);

        assertThat(told).isEmpty();
    }

    @Test
    void what_its_reader_fails_at_stays_and_is_read_again() throws Exception {
        arrive("postfix-no-such-user", "gmail-mailbox-full");

        assertThatIllegalStateException()
                .isThrownBy(() -> bounces().readEach(report -> {
                    if (report.equals(BOUNCE)) {
                        throw new IllegalStateException("the database is down");
                    }
                    told.add(report);
                }))
                .withMessage("the database is down");

        assertThat(told).containsExactly(new Bounce(ID, "5.2.2", NOW));
        assertThat(in("INBOX")).hasSize(1);

        bounces().readEach(told::add);

        assertThat(told).hasSize(2).contains(BOUNCE);
        assertThat(in("INBOX")).isEmpty();
    }

    @Test
    void servers_that_read_at_once_lose_none() throws Exception {
        List<CommissionId> ids = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            CommissionId id = new CommissionId(UUID.randomUUID());
            ids.add(id);
            arriveAs(Bounces.text("postfix-no-such-user").replace(ID.toString(), id.toString()));
        }
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService servers = Executors.newFixedThreadPool(3)) {
            List<Future<?>> rounds = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                rounds.add(servers.submit(() -> {
                    start.await();
                    readAsOftenAsItTakes();
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> round : rounds) {
                round.get();
            }
        }

        assertThat(told).extracting(report -> ((Bounce) report).mail()).containsAll(ids);
        assertThat(in("INBOX")).isEmpty();
        assertThat(in("Gelesen")).hasSizeGreaterThanOrEqualTo(30);
        assertThat(in("Unverstanden")).isEmpty();
    }

    /** What another server puts away just then may stick for one round, which tells so. */
    private void readAsOftenAsItTakes() throws IOException {
        int rounds = 0;
        boolean done = false;
        while (!done) {
            try {
                bounces().readEach(told::add);
                done = true;
            } catch (IOException e) {
                rounds++;
                if (rounds == 10) {
                    throw e;
                }
            }
        }
    }

    @Test
    void one_that_another_server_has_taken_meanwhile_is_no_fault() throws Exception {
        arrive("postfix-no-such-user", "gmail-mailbox-full");

        bounces().readEach(report -> {
            told.add(report);
            try {
                bounces().readEach(told::add);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(told).contains(BOUNCE, new Bounce(ID, "5.2.2", NOW));
        assertThat(in("INBOX")).isEmpty();
    }

    @Test
    void what_is_sent_and_comes_back_is_known_by_its_return_path() throws Exception {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        MailServer relay = new MailServer(
                "localhost", server.getSmtp().getPort(), Encryption.NONE, Optional.empty(), Optional.empty());
        SmtpDelivery delivery =
                new SmtpDelivery(relay, sender(), returnPath(), Optional.empty(), Optional.empty(), SmtpPace.usual());
        try (SmtpMails mails = new SmtpMails(delivery, texts(), clock(), timer)) {
            mails.send(ID, userNameMail(NAME));
        } finally {
            timer.shutdownNow();
        }
        String sentFrom = server.getReceivedMessages()[0].getHeader("Return-Path")[0];
        arriveAs(Bounces.text("of-somebody-elses-mail").replaceFirst("To: [^\r\n]*", "To: " + sentFrom));

        bounces().readEach(told::add);

        assertThat(told).containsExactly(BOUNCE);
    }

    @Test
    void a_mailbox_that_is_down_says_so_and_keeps_what_it_has() throws Exception {
        arrive("postfix-no-such-user");
        BouncedMails bounces = bounces();
        server.getImap().stopService();

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> bounces.readEach(told::add))
                .withMessageContaining("no connection");

        assertThat(told).isEmpty();
        assertThat(in("INBOX")).hasSize(1);
    }

    @Test
    @Rule(RuleId.SEC_2)
    void a_wrong_password_is_told_without_it() {
        MailLogin wrong = new MailLogin("bounces", "another-word");

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> bounces(server, Encryption.NONE, wrong, Optional.empty())
                        .readEach(told::add))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("word"));
    }

    @Test
    void a_mailbox_without_the_tls_that_is_asked_for_is_not_logged_in_to() throws Exception {
        arrive("postfix-no-such-user");

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> bounces(server, Encryption.STARTTLS, LOGIN, Optional.empty())
                        .readEach(told::add));

        assertThat(told).isEmpty();
    }

    @Test
    void over_tls_the_certificate_is_checked(@TempDir Path folder) throws Exception {
        Certificates right = Certificates.of(folder, "localhost");
        Certificates another = Certificates.of(folder, "mail.example");
        System.setProperty(
                DummySSLServerSocketFactory.GREENMAIL_KEYSTORE_FILE_PROPERTY,
                right.keys().toString());
        GreenMail secure = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAPS));
        try {
            secure.start();
            secure.setUser("bounces@mail.aok.example", LOGIN.user(), LOGIN.password());

            bounces(secure, Encryption.IMPLICIT, LOGIN, Optional.of(right.certificate()))
                    .readEach(told::add);
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> bounces(secure, Encryption.IMPLICIT, LOGIN, Optional.of(another.certificate()))
                            .readEach(told::add));
        } finally {
            secure.stop();
            System.clearProperty(DummySSLServerSocketFactory.GREENMAIL_KEYSTORE_FILE_PROPERTY);
        }
    }

    @Test
    void closing_cuts_a_round_that_is_going_on() throws Exception {
        arrive("postfix-no-such-user", "gmail-mailbox-full");
        BouncedMails bounces = bounces();

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> bounces.readEach(report -> bounces.close()));

        assertThat(in("INBOX")).hasSize(2);
    }

    private BouncedMails bounces() {
        return bounces(server, Encryption.NONE, LOGIN, Optional.empty());
    }

    private static BouncedMails bounces(
            GreenMail mailboxes, Encryption encryption, MailLogin login, Optional<Path> trusted) {
        int port = (encryption == Encryption.IMPLICIT ? mailboxes.getImaps() : mailboxes.getImap()).getPort();
        MailServer imap = new MailServer("localhost", port, encryption, Optional.of(login), trusted);
        return new BouncedMails(new BounceMailbox(imap, sender(), returnPath(), LONG, LONG), clock());
    }

    private static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    private void arrive(String... samples) throws Exception {
        for (String sample : samples) {
            arriveAs(Bounces.text(sample));
        }
    }

    private void arriveAs(String bounce) throws Exception {
        inbox().appendMessage(ReadMail.read(bounce), new Flags(), Date.from(NOW));
    }

    private MailFolder inbox() throws FolderException {
        return server.getManagers().getImapHostManager().getInbox(user());
    }

    private GreenMailUser user() {
        return server.getUserManager().getUserByEmail("bounces@mail.aok.example");
    }

    private List<String> in(String name) throws Exception {
        MailFolder folder = server.getManagers().getImapHostManager().getFolder(user(), name);
        List<String> subjects = new ArrayList<>();
        for (StoredMessage message : folder.getMessages()) {
            subjects.add(message.getMimeMessage().getSubject());
        }
        return subjects;
    }
}
