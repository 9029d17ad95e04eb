package de.aok.meineaok.notification.mail;

import static de.aok.meineaok.notification.mail.SampleMails.ID;
import static de.aok.meineaok.notification.mail.SampleMails.NAME;
import static de.aok.meineaok.notification.mail.SampleMails.NOW;
import static de.aok.meineaok.notification.mail.SampleMails.returnPath;
import static de.aok.meineaok.notification.mail.SampleMails.sender;
import static de.aok.meineaok.notification.mail.SampleMails.texts;
import static de.aok.meineaok.notification.mail.SampleMails.userNameMail;
import static de.aok.meineaok.notification.mail.ScriptedMailServer.CONTENT;
import static de.aok.meineaok.notification.mail.ScriptedMailServer.CUT;
import static de.aok.meineaok.notification.mail.ScriptedMailServer.DRIBBLE;
import static de.aok.meineaok.notification.mail.ScriptedMailServer.END;
import static de.aok.meineaok.notification.mail.ScriptedMailServer.GREETING;
import static de.aok.meineaok.notification.mail.ScriptedMailServer.SILENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import de.aok.meineaok.notification.application.port.UndeliverableException.Extent;
import de.aok.meineaok.notification.mail.MailServer.Encryption;
import de.aok.meineaok.notification.mail.ScriptedMailServer.Heard;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a mail when its server does not do as it should. */
@Rule(RuleId.NTF_3)
final class SmtpFaultsTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final SmtpPace PATIENT = new SmtpPace(LONG, LONG, LONG, LONG);
    private static final MailLogin LOGIN = new MailLogin("portal", "secret-word");

    @TempDir
    private static Path folder = Path.of("");

    private static Certificates right = new Certificates(folder, folder);
    private static Certificates another = right;

    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor();

    private final List<AutoCloseable> open = new ArrayList<>();

    @BeforeAll
    static void makeCertificates() throws Exception {
        right = Certificates.of(folder, "localhost");
        another = Certificates.of(folder, "mail.example");
    }

    @AfterAll
    static void stopTimer() {
        TIMER.shutdownNow();
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "greeting, 421 4.3.2 busy, CHANNEL",
        "greeting, 554 5.3.2 no, CHANNEL",
        "MAIL, 421 4.3.2 going down, CHANNEL",
        "MAIL, 451 4.3.0 later, CHANNEL",
        "MAIL, 452 4.3.1 full, CHANNEL",
        "MAIL, 530 5.7.0 log in first, CHANNEL",
        "MAIL, 550 5.7.1 not from you, CHANNEL",
        "RCPT, 421 4.3.2 going down, CHANNEL",
        "RCPT, 450 4.2.1 greylisted, COMMISSION",
        "RCPT, 452 4.2.2 mailbox full, COMMISSION",
        "RCPT, 471 strange, COMMISSION",
        "RCPT, 503 5.5.1 not now, CHANNEL",
        "RCPT, 530 5.7.0 log in first, CHANNEL",
        "RCPT, 550 5.1.1 no such user, FOR_GOOD",
        "RCPT, 552 5.2.2 mailbox full for good, FOR_GOOD",
        "RCPT, 553 5.1.2 no such domain, FOR_GOOD",
        "RCPT, 571 strange, FOR_GOOD",
        "RCPT, 700 nonsense, CHANNEL",
        "DATA, 421 4.3.2 going down, CHANNEL",
        "DATA, 451 4.3.0 later, COMMISSION",
        "DATA, 554 5.5.0 no, FOR_GOOD",
        "DATA, 250 nonsense, CHANNEL",
        "., 421 4.3.2 going down, CHANNEL",
        "., 451 4.7.1 greylisted, COMMISSION",
        "., 552 5.3.4 too large, FOR_GOOD",
        "RCPT, 554 5.7.1 relay access denied, COMMISSION",
        "., 554 5.7.1 looks like spam, COMMISSION"
    })
    void what_was_answered_says_how_far_a_fault_reaches(String stage, String answer, Extent extent) throws Exception {
        ScriptedMailServer server = clear().answer(stage, answer);
        SmtpMails mails = mails(server, Encryption.NONE, PATIENT);

        UndeliverableException fault = failing(mails);

        assertThat(fault.extent()).isEqualTo(extent);
        assertThat(fault.getMessage()).contains(ID.toString());
        if (!answer.contains("nonsense")) {
            assertThat(fault.getMessage()).contains(answer.substring(0, 3));
        }
        assertThat(server.mails()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"EHLO", "AUTH"})
    void a_server_that_refuses_the_conversation_is_down(String stage) throws Exception {
        for (String answer : List.of("454 4.7.0 later", "535 5.7.8 no")) {
            // Whom EHLO is refused tries HELO, which knows no login.
            ScriptedMailServer server = clear("AUTH PLAIN LOGIN").answer(stage, answer);
            SmtpMails mails =
                    mails(server, Encryption.NONE, Optional.of(LOGIN), Optional.empty(), Optional.empty(), PATIENT);

            assertThat(failing(mails).extent()).isEqualTo(Extent.CHANNEL);
            assertThat(server.verbs()).doesNotContain("MAIL");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {GREETING, "EHLO", "MAIL", "RCPT", "DATA", CONTENT, END})
    void a_connection_that_is_cut_is_a_fault_of_the_channel(String stage) throws Exception {
        ScriptedMailServer server = clear().answer(stage, CUT, CUT);
        SmtpMails mails = mails(server, Encryption.NONE, PATIENT);

        UndeliverableException fault = failing(mails);

        assertThat(fault.extent()).isEqualTo(Extent.CHANNEL);
        if (stage.equals(CONTENT) || stage.equals(END)) {
            // While it is being written, it may be on its way as a whole.
            assertThat(fault).hasMessageContaining("may have taken");
        } else {
            assertThat(fault.getMessage()).doesNotContain("may have taken");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA", CONTENT, END})
    void what_was_cut_is_the_same_mail_when_it_is_tried_again(String stage) throws Exception {
        ScriptedMailServer server = clear().answer(stage, CUT);
        SmtpMails mails = mails(server, Encryption.NONE, PATIENT);
        failing(mails);

        mails.send(ID, userNameMail(NAME));

        assertThat(server.mails()).singleElement().asString().contains("Message-ID: <" + ID + "@aok.example>");
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void a_refused_connection_is_a_fault_of_the_channel() throws Exception {
        ScriptedMailServer server = clear();
        server.close();

        UndeliverableException fault = failing(mails(server, Encryption.NONE, PATIENT));

        assertThat(fault.extent()).isEqualTo(Extent.CHANNEL);
        assertThat(fault.getMessage()).contains("ConnectException");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RCPT", "DATA", END})
    void after_a_refusal_the_next_mail_goes_over_the_same_connection(String stage) throws Exception {
        ScriptedMailServer server = clear().answer(stage, "550 5.1.1 no");
        SmtpMails mails = mails(server, Encryption.NONE, PATIENT);
        failing(mails);

        mails.send(ID, userNameMail(NAME));

        assertThat(server.mails()).hasSize(1);
        assertThat(server.connections()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {GREETING, "EHLO", "MAIL", "RCPT", "DATA", END})
    void a_server_that_does_not_answer_is_given_up(String stage) throws Exception {
        ScriptedMailServer server = clear().answer(stage, SILENCE);
        Duration brief = Duration.ofMillis(300);
        SmtpMails mails = mails(server, Encryption.NONE, new SmtpPace(LONG, brief, LONG, LONG));

        assertThat(failing(mails).extent()).isEqualTo(Extent.CHANNEL);
    }

    @ParameterizedTest
    @ValueSource(strings = {GREETING, "MAIL", END})
    void a_hand_over_that_takes_too_long_as_a_whole_is_cut(String stage) throws Exception {
        ScriptedMailServer server = clear().answer(stage, SILENCE);
        Duration brief = Duration.ofMillis(300);
        SmtpMails mails = mails(server, Encryption.NONE, new SmtpPace(brief, brief, brief, LONG));

        assertThat(failing(mails).extent()).isEqualTo(Extent.CHANNEL);
    }

    @Test
    void a_server_that_dribbles_is_cut_though_each_line_comes_in_time() throws Exception {
        Duration brief = Duration.ofMillis(300);
        for (Encryption encryption : List.of(Encryption.NONE, Encryption.STARTTLS, Encryption.IMPLICIT)) {
            ScriptedMailServer server = server(encryption, right).answer("MAIL", DRIBBLE);
            SmtpMails mails =
                    mails(server, encryption, new SmtpPace(Duration.ofMillis(900), brief, Duration.ofSeconds(1), LONG));

            assertThat(failing(mails).extent()).as(encryption.name()).isEqualTo(Extent.CHANNEL);
        }
    }

    @ParameterizedTest
    @CsvSource({"STARTTLS", "IMPLICIT"})
    void over_tls_nothing_of_a_mail_goes_in_the_clear(Encryption encryption) throws Exception {
        ScriptedMailServer server = server(encryption, right);
        SmtpMails mails = mails(server, encryption, Optional.of(LOGIN), Optional.empty(), Optional.empty(), PATIENT);

        if (encryption == Encryption.STARTTLS) {
            mails.send(ID, userNameMail(NAME));
            assertThat(server.verbs()).startsWith("EHLO", "STARTTLS", "EHLO", "AUTH", "MAIL", "RCPT", "DATA");
            assertThat(server.heard().subList(0, 2)).noneMatch(Heard::encrypted);
            assertThat(server.heard().subList(2, server.heard().size())).allMatch(Heard::encrypted);
        } else {
            // It offers no login, as a server that thinks we need none.
            assertThat(failing(mails).extent()).isEqualTo(Extent.CHANNEL);
            mails(server, encryption, PATIENT).send(ID, userNameMail(NAME));
            assertThat(server.heard()).allMatch(Heard::encrypted);
        }
        assertThat(server.mails()).hasSize(1);
    }

    @Test
    @Rule(RuleId.SEC_2)
    void a_server_without_the_tls_that_is_asked_for_gets_nothing() throws Exception {
        ScriptedMailServer server = clear("AUTH PLAIN");
        SmtpMails mails =
                mails(server, Encryption.STARTTLS, Optional.of(LOGIN), Optional.empty(), Optional.empty(), PATIENT);

        assertThat(failing(mails).extent()).isEqualTo(Extent.CHANNEL);
        assertThat(server.verbs()).doesNotContain("AUTH", "MAIL", "RCPT", "DATA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"454 4.7.0 not now", "501 5.5.4 no"})
    void a_server_that_refuses_tls_gets_nothing(String answer) throws Exception {
        ScriptedMailServer server = server(Encryption.STARTTLS, right).answer("STARTTLS", answer);

        assertThat(failing(mails(server, Encryption.STARTTLS, PATIENT)).extent())
                .isEqualTo(Extent.CHANNEL);
        assertThat(server.verbs()).doesNotContain("MAIL", "DATA");
    }

    @ParameterizedTest
    @CsvSource({"STARTTLS", "IMPLICIT"})
    void a_server_with_another_ones_certificate_gets_nothing(Encryption encryption) throws Exception {
        ScriptedMailServer server = server(encryption, another);
        SmtpMails mails = mails(
                server, encryption, Optional.empty(), Optional.of(another.certificate()), Optional.empty(), PATIENT);

        UndeliverableException fault = failing(mails);

        assertThat(fault.extent()).isEqualTo(Extent.CHANNEL);
        assertThat(fault.getMessage()).contains("Certificate");
        assertThat(server.verbs()).doesNotContain("MAIL", "DATA");
    }

    @ParameterizedTest
    @CsvSource({"STARTTLS", "IMPLICIT"})
    void a_server_whose_certificate_nobody_vouches_for_gets_nothing(Encryption encryption) throws Exception {
        for (Optional<Path> trusted : List.of(Optional.of(another.certificate()), Optional.<Path>empty())) {
            ScriptedMailServer server = server(encryption, right);
            SmtpMails mails = mails(server, encryption, Optional.empty(), trusted, Optional.empty(), PATIENT);

            assertThat(failing(mails).extent()).isEqualTo(Extent.CHANNEL);
            assertThat(server.verbs()).doesNotContain("MAIL", "DATA");
        }
    }

    @Test
    void a_burst_goes_over_one_connection() throws Exception {
        ScriptedMailServer server = clear();
        SmtpMails mails = mails(server, Encryption.NONE, PATIENT);

        for (int i = 0; i < 20; i++) {
            mails.send(new CommissionId(UUID.randomUUID()), userNameMail(NAME));
        }

        assertThat(server.mails()).hasSize(20);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void threads_take_turns() throws Exception {
        ScriptedMailServer server = clear();
        SmtpMails mails = mails(server, Encryption.NONE, PATIENT);
        CountDownLatch start = new CountDownLatch(1);
        Callable<Void> burst = () -> {
            start.await();
            for (int i = 0; i < 10; i++) {
                mails.send(new CommissionId(UUID.randomUUID()), userNameMail(NAME));
            }
            return null;
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Void>> bursts = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                bursts.add(threads.submit(burst));
            }
            start.countDown();
            for (Future<Void> each : bursts) {
                each.get();
            }
        }

        assertThat(server.mails()).hasSize(40).doesNotHaveDuplicates();
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void an_idle_connection_is_closed() throws Exception {
        ScriptedMailServer server = clear();
        SmtpMails mails = mails(server, Encryption.NONE, new SmtpPace(LONG, LONG, LONG, Duration.ofMillis(50)));

        mails.send(ID, userNameMail(NAME));

        server.awaitVerb("QUIT");
        mails.send(ID, userNameMail(NAME));
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void a_connection_that_the_server_has_closed_is_opened_again() throws Exception {
        ScriptedMailServer server = clear();
        SmtpMails mails = mails(server, Encryption.NONE, PATIENT);
        mails.send(ID, userNameMail(NAME));
        server.cutAll();

        mails.send(ID, userNameMail(NAME));

        assertThat(server.mails()).hasSize(2);
        assertThat(server.connections()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"421 4.7.0 enough for one connection", CUT})
    void a_server_that_has_had_enough_of_a_connection_gets_another(String answer) throws Exception {
        ScriptedMailServer server = clear().answer("MAIL", "250 ok", answer);
        SmtpMails mails = mails(server, Encryption.NONE, PATIENT);
        mails.send(ID, userNameMail(NAME));

        mails.send(ID, userNameMail(NAME));

        assertThat(server.mails()).hasSize(2);
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void what_was_handed_over_while_the_timer_stops_stays_so() throws Exception {
        ScriptedMailServer server = clear();
        ScheduledExecutorService timer = new TimerThatStopsAfterTheFirst();
        MailServer relay =
                new MailServer("localhost", server.port(), Encryption.NONE, Optional.empty(), Optional.empty());
        SmtpMails mails = keep(new SmtpMails(
                new SmtpDelivery(relay, sender(), returnPath(), Optional.empty(), Optional.empty(), PATIENT),
                texts(),
                Clock.fixed(NOW, ZoneOffset.UTC),
                timer));

        mails.send(ID, userNameMail(NAME));

        assertThat(server.mails()).hasSize(1);
        server.awaitVerb("QUIT");
    }

    @Test
    void closing_says_goodbye_and_what_comes_afterwards_opens_anew() throws Exception {
        ScriptedMailServer server = clear();
        SmtpMails mails = mails(server, Encryption.NONE, PATIENT);
        mails.send(ID, userNameMail(NAME));

        mails.close();

        server.awaitVerb("QUIT");
        mails.send(ID, userNameMail(NAME));
        assertThat(server.mails()).hasSize(2);
    }

    @Test
    void closing_cuts_a_hand_over_that_is_going_on() throws Exception {
        ScriptedMailServer server = clear().answer("RCPT", SILENCE);
        SmtpMails mails = mails(server, Encryption.NONE, PATIENT);
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<UndeliverableException> failing = thread.submit(() -> failing(mails));
            server.awaitVerb("RCPT");

            mails.close();

            assertThat(failing.get().extent()).isEqualTo(Extent.CHANNEL);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA", END})
    @Rule(RuleId.SEC_2)
    void a_fault_quotes_nothing_of_the_mail_not_even_in_its_causes(String stage) throws Exception {
        for (String answer : List.of("450 4.2.0 <erika@example.de>", "550 5.1.1 <erika@example.de> Erika12", CUT)) {
            ScriptedMailServer server = clear().answer(stage, answer);

            StringWriter trace = new StringWriter();
            failing(mails(server, Encryption.NONE, PATIENT)).printStackTrace(new PrintWriter(trace));

            assertThat(trace.toString()).doesNotContainIgnoringCase("erika");
        }
    }

    @Test
    void a_machine_calls_itself_as_it_is_told() throws Exception {
        ScriptedMailServer server = clear();
        mails(server, Encryption.NONE, Optional.empty(), Optional.empty(), Optional.of("portal.aok.example"), PATIENT)
                .send(ID, userNameMail(NAME));

        assertThat(server.heard()).extracting(Heard::line).contains("EHLO portal.aok.example");
    }

    @Test
    void the_envelope_names_the_commission_and_the_member_alone() throws Exception {
        ScriptedMailServer server = clear("8BITMIME", "SMTPUTF8", "DSN", "SIZE 10000000", "CHUNKING");
        mails(server, Encryption.NONE, PATIENT).send(ID, userNameMail(NAME));

        assertThat(server.heard())
                .extracting(Heard::line)
                .contains("MAIL FROM:<bounces+" + ID + "@mail.aok.example>", "RCPT TO:<erika@example.de>");
    }

    private static UndeliverableException failing(SmtpMails mails) {
        return catchThrowableOfType(UndeliverableException.class, () -> mails.send(ID, userNameMail(NAME)));
    }

    private ScriptedMailServer clear(String... extensions) throws Exception {
        return keep(ScriptedMailServer.inTheClear(extensions));
    }

    private ScriptedMailServer server(Encryption encryption, Certificates certificates) throws Exception {
        return keep(
                switch (encryption) {
                    case NONE -> ScriptedMailServer.inTheClear();
                    case STARTTLS -> ScriptedMailServer.withStartTls(certificates.serving(), "AUTH PLAIN LOGIN");
                    case IMPLICIT -> ScriptedMailServer.withTls(certificates.serving());
                });
    }

    private SmtpMails mails(ScriptedMailServer server, Encryption encryption, SmtpPace pace) {
        return mails(server, encryption, Optional.empty(), Optional.of(right.certificate()), Optional.empty(), pace);
    }

    private SmtpMails mails(
            ScriptedMailServer server,
            Encryption encryption,
            Optional<MailLogin> login,
            Optional<Path> trusted,
            Optional<String> clientName,
            SmtpPace pace) {
        Optional<Path> authorities =
                trusted.isEmpty() && login.isPresent() ? Optional.of(right.certificate()) : trusted;
        MailServer relay = new MailServer("localhost", server.port(), encryption, login, authorities);
        return keep(new SmtpMails(
                new SmtpDelivery(relay, sender(), returnPath(), Optional.empty(), clientName, pace),
                texts(),
                Clock.fixed(NOW, ZoneOffset.UTC),
                TIMER));
    }

    private <T extends AutoCloseable> T keep(T each) {
        open.add(each);
        return each;
    }

    /** As that of a server that is being stopped. */
    private static final class TimerThatStopsAfterTheFirst extends ScheduledThreadPoolExecutor {
        TimerThatStopsAfterTheFirst() {
            super(1);
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
            ScheduledFuture<?> first = super.schedule(command, delay, unit);
            shutdown();
            return first;
        }
    }
}
