package de.aok.meineaok.notification.mail;

import static de.aok.meineaok.notification.mail.ReadMail.html;
import static de.aok.meineaok.notification.mail.ReadMail.plain;
import static de.aok.meineaok.notification.mail.SampleMails.NAME;
import static de.aok.meineaok.notification.mail.SampleMails.NOW;
import static de.aok.meineaok.notification.mail.SampleMails.everyKind;
import static de.aok.meineaok.notification.mail.SampleMails.returnPath;
import static de.aok.meineaok.notification.mail.SampleMails.sender;
import static de.aok.meineaok.notification.mail.SampleMails.texts;
import static de.aok.meineaok.notification.mail.SampleMails.userNameMail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import de.aok.meineaok.identity.EmailAddress;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.port.Mails;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import de.aok.meineaok.notification.mail.MailServer.Encryption;
import de.aok.meineaok.testing.contract.MailsContract;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against GreenMail. */
final class SmtpMailsTest extends MailsContract {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final List<SmtpMails> used = new ArrayList<>();
    private final int port = freePort();
    private final GreenMail server = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        used.forEach(SmtpMails::close);
        timer.shutdownNow();
        server.stop();
    }

    /** Known beforehand, so that the server comes back where it was. */
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected Mails mails() {
        SmtpMails mails = mails(Optional.empty());
        used.add(mails);
        return mails;
    }

    private SmtpMails mails(Optional<MailLogin> login) {
        MailServer relay = new MailServer("localhost", port, Encryption.NONE, login, Optional.empty());
        return new SmtpMails(
                new SmtpDelivery(relay, sender(), returnPath(), Optional.empty(), Optional.empty(), SmtpPace.usual()),
                texts(),
                Clock.fixed(NOW, ZoneOffset.UTC),
                timer);
    }

    @Override
    protected List<String> arrived() throws Exception {
        Map<String, String> byMessageId = new LinkedHashMap<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            byMessageId.put(
                    mail.getMessageID(), InternetAddress.toString(mail.getAllRecipients()) + '\n' + plain(mail));
        }
        return List.copyOf(byMessageId.values());
    }

    @Override
    protected void takeDown() {
        server.stop();
    }

    @Override
    protected void bringBack() {
        server.start();
    }

    @Test
    void what_each_kind_says_is_read_as_it_was_written() throws Exception {
        Mails mails = mails();
        for (Commission.Mail commission : everyKind().values()) {
            CommissionId id = new CommissionId(UUID.randomUUID());

            mails.send(id, commission);

            MimeMessage mail = last();
            MailText text = texts().of(commission);
            assertThat(mail.getSubject()).isEqualTo(text.subject()).contains("„Meine AOK“");
            assertThat(plain(mail)).isEqualTo(text.plain());
            assertThat(html(mail)).isEqualTo(text.html());
            assertThat(mail.getMessageID()).isEqualTo("<" + id + "@aok.example>");
        }
        assertThat(server.getReceivedMessages()).hasSameSizeAs(everyKind().values());
    }

    @Test
    void a_mail_has_the_headers_by_which_servers_judge_it() throws Exception {
        CommissionId id = new CommissionId(UUID.randomUUID());

        mails().send(id, userNameMail(NAME));

        MimeMessage mail = last();
        assertThat(mail.getHeader("Return-Path")).containsExactly("<bounces+" + id + "@mail.aok.example>");
        assertThat(((InternetAddress) mail.getFrom()[0]).getAddress()).isEqualTo("noreply@aok.example");
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("Meine AOK – Grüße");
        assertThat(mail.getSentDate()).isEqualTo(Date.from(NOW));
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getContentLanguage()).containsExactly("de");
        assertThat(mail.getHeader("MIME-Version")).containsExactly("1.0");
    }

    @Test
    void umlauts_in_a_domain_go_in_ascii() throws Exception {
        mails().send(SampleMails.ID, userNameMail(new EmailAddress("erika@müller.example"), NAME));

        assertThat(last().getAllRecipients()).containsExactly(new InternetAddress("erika@xn--mller-kva.example"));
    }

    @Test
    void a_server_that_asks_for_a_login_gets_it() throws Exception {
        server.setUser("portal", "portal", "secret-word");
        try (SmtpMails mails = mails(Optional.of(new MailLogin("portal", "secret-word")))) {
            mails.send(SampleMails.ID, userNameMail(NAME));
        }

        assertThat(last().getSubject()).startsWith("Ihr Benutzername");
    }

    @Test
    void a_wrong_password_is_a_fault_of_the_channel() {
        server.getManagers().getUserManager().setAuthRequired(true);
        server.setUser("portal", "portal", "secret-word");
        try (SmtpMails mails = mails(Optional.of(new MailLogin("portal", "another-word")))) {
            assertThatExceptionOfType(UndeliverableException.class)
                    .isThrownBy(() -> mails.send(SampleMails.ID, userNameMail(NAME)))
                    .satisfies(e -> assertThat(e.extent()).isEqualTo(UndeliverableException.Extent.CHANNEL))
                    .satisfies(e -> assertThat(e.getMessage()).contains("535").doesNotContain("word"));
        }
    }

    private MimeMessage last() {
        MimeMessage[] mails = server.getReceivedMessages();
        return mails[mails.length - 1];
    }
}
