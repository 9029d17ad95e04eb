package de.aok.meineaok.notification.mail;

import static de.aok.meineaok.notification.mail.ReadMail.html;
import static de.aok.meineaok.notification.mail.ReadMail.plain;
import static de.aok.meineaok.notification.mail.ReadMail.read;
import static de.aok.meineaok.notification.mail.SampleMails.ERIKA;
import static de.aok.meineaok.notification.mail.SampleMails.ID;
import static de.aok.meineaok.notification.mail.SampleMails.NAME;
import static de.aok.meineaok.notification.mail.SampleMails.NOW;
import static de.aok.meineaok.notification.mail.SampleMails.ONE_TIME_PASSWORD;
import static de.aok.meineaok.notification.mail.SampleMails.SUMMER;
import static de.aok.meineaok.notification.mail.SampleMails.everyKind;
import static de.aok.meineaok.notification.mail.SampleMails.oneTimePasswordMail;
import static de.aok.meineaok.notification.mail.SampleMails.sender;
import static de.aok.meineaok.notification.mail.SampleMails.texts;
import static de.aok.meineaok.notification.mail.SampleMails.userNameMail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.aok.meineaok.credential.UserName;
import de.aok.meineaok.identity.EmailAddress;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.Commission.SecurityNotice.Event;
import de.aok.meineaok.notification.application.port.Mails;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.DropFolder;
import de.aok.meineaok.testing.contract.MailsContract;
import jakarta.mail.Address;
import jakarta.mail.Header;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class MailFilesTest extends MailsContract {
    @TempDir
    Path folder = Path.of("");

    @Override
    protected Mails mails() {
        return files(channel().path());
    }

    @Override
    protected List<String> arrived() throws Exception {
        List<String> texts = new ArrayList<>();
        for (byte[] bytes : channel().contents()) {
            MimeMessage mail = read(bytes);
            texts.add(InternetAddress.toString(mail.getAllRecipients()) + '\n' + plain(mail));
        }
        return texts;
    }

    @Override
    protected void takeDown() throws IOException {
        channel().takeDown();
    }

    @Override
    protected void bringBack() throws IOException {
        channel().bringBack();
    }

    private DropFolder channel() {
        return new DropFolder(folder.resolve("channel"));
    }

    @Test
    @Rule(RuleId.NTF_2)
    void tellsTheUserName() throws Exception {
        MimeMessage mail = send(new Commission.UserNameMail(ERIKA, NAME, UserName.of("Erika12")));

        assertThat(mail.getSubject()).isEqualTo("Ihr Benutzername für „Meine AOK“");
        assertThat(plain(mail)).contains("Guten Tag Erika Müller-Lüdenscheidt,", "    Erika12\r\n");
        assertThat(html(mail)).contains("<strong>Erika12</strong>");
    }

    @Test
    @Rule({RuleId.NTF_1, RuleId.MBX_3})
    void tellsOfANewMessageThatThereIsOneAndWhereToLogIn() throws Exception {
        MimeMessage mail = send(new Commission.NewMessageMail(ERIKA));

        assertThat(mail.getSubject()).isEqualTo("Neue Nachricht in „Meine AOK“");
        assertThat(plain(mail))
                .contains("liegt eine neue Nachricht", "Zur Anmeldung")
                .doesNotContain("Müller");
    }

    @Test
    @Rule(RuleId.ACT_8)
    void remindsOfTheActivationCode() throws Exception {
        MimeMessage mail = send(new Commission.ActivationReminder(ERIKA, NAME, LocalDate.of(2026, 3, 22)));

        assertThat(mail.getSubject()).isEqualTo("Erinnerung: Bitte schalten Sie „Meine AOK“ frei");
        assertThat(plain(mail)).contains("gilt bis einschließlich", "22. März 2026", "„Passwort vergessen“");
        assertThat(html(mail)).contains("<strong>22. März 2026</strong>");
    }

    @ParameterizedTest
    @Rule(RuleId.MTN_5)
    @CsvSource(delimiter = '|', textBlock = """
        PASSWORD_CHANGED      | Ihr Passwort für „Meine AOK“ wurde geändert         | 00:05 Uhr geändert.
        MOBILE_NUMBER_CHANGED | Ihre Mobilfunknummer für „Meine AOK“ wurde geändert | 00:05 Uhr geändert.
        LOCKED                | Ihr Zugang zu „Meine AOK“ wurde gesperrt            | 00:05 Uhr gesperrt.
        UNLOCKED              | Ihr Zugang zu „Meine AOK“ wurde entsperrt           | 00:05 Uhr aufgehoben.
        """)
    void announcesWhatHappenedAndWhen(Event event, String subject, String happened) throws Exception {
        MimeMessage mail = send(new Commission.SecurityNotice(ERIKA, event, SUMMER));

        assertThat(mail.getSubject()).isEqualTo(subject);
        for (String form : List.of(plain(mail), html(mail))) {
            assertThat(form).contains("am Samstag, 1. August 2026, um " + happened);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Rule(RuleId.MTN_5)
    void announcesInWinterByTheClockInGermanyToo(Event event) throws Exception {
        MimeMessage mail = send(new Commission.SecurityNotice(ERIKA, event, Instant.parse("2026-12-31T23:30:00Z")));

        assertThat(plain(mail)).contains("am Freitag, 1. Januar 2027, um 00:30 Uhr");
    }

    @ParameterizedTest
    @EnumSource
    @Rule({RuleId.MTN_5, RuleId.HOT_1})
    void sendsToTheHotlineWhoHadNoPartInIt(Event event) throws Exception {
        MimeMessage mail = send(new Commission.SecurityNotice(ERIKA, event, SUMMER));

        assertThat(plain(mail)).contains("rufen Sie uns bitte sofort an:\r\n\r\n    0800 2656647\r\n");
        assertThat(html(mail)).contains("an:<br/><strong>0800 2656647</strong>");
    }

    @ParameterizedTest
    @EnumSource
    @Rule(RuleId.MTN_5)
    void announcesNothingWorthProtecting(Event event) throws Exception {
        MimeMessage mail = send(new Commission.SecurityNotice(ERIKA, event, SUMMER));

        assertThat(plain(mail)).startsWith("Guten Tag,\r\n");
        for (String form : List.of(plain(mail), html(mail))) {
            assertThat(links(form)).containsOnly("https://meine.aok.de/");
            // Besides the moment and the hotlines there are no digits: no number of a person, a phone or a code.
            assertThat(form.replaceAll("1\\. August 2026, um 00:05 Uhr|0800 2656647|0800 0265637|UTF-8|h2>", ""))
                    .doesNotContainPattern("\\d")
                    .doesNotContainIgnoringCase("erika", "müller");
        }
    }

    @Test
    @Rule({RuleId.RCV_2, RuleId.RCV_3})
    void bringsAOneTimePassword() throws Exception {
        MimeMessage mail = send(oneTimePasswordMail());

        assertThat(mail.getSubject()).isEqualTo("Ihr Einmalpasswort für „Meine AOK“");
        assertThat(plain(mail).lines()).contains("    " + ONE_TIME_PASSWORD);
        assertThat(html(mail)).contains("<br/><strong>" + ONE_TIME_PASSWORD + "</strong></p>");
        for (String form : List.of(plain(mail), html(mail))) {
            assertThat(form)
                    .contains("Es gilt bis Samstag, 1. August 2026, um 00:05 Uhr.")
                    .contains("gilt Ihr bisheriges weiter")
                    .contains("Sie haben kein neues Passwort angefordert?", "sofort an: 0800 2656647.");
            assertThat(links(form)).containsOnly("https://meine.aok.de/");
        }
    }

    @Test
    @Rule(RuleId.RCV_3)
    void leadsFromTheOneTimePasswordToANewOneStepByStep() throws Exception {
        MimeMessage mail = send(oneTimePasswordMail());

        assertThat(plain(mail).lines())
                .containsSequence(
                        "So wählen Sie ein neues Passwort",
                        "1. Melden Sie sich mit Ihrem Benutzernamen und dem Einmalpasswort an.",
                        "2. Sie erhalten per SMS eine mTAN. Geben Sie die mTAN ein.",
                        "3. Wählen Sie ein neues Passwort. Das Einmalpasswort gilt danach nicht mehr.");
        assertThat(html(mail)).contains("<ol><li>Melden Sie sich");
    }

    @Test
    @Rule({RuleId.RCV_3, RuleId.SEC_2})
    void keepsTheOneTimePasswordOutOfTheHeaders() throws Exception {
        MimeMessage mail = send(oneTimePasswordMail());

        assertThat(Collections.list(mail.getAllHeaders()))
                .extracting(Header::getValue)
                .noneMatch(value -> value.contains("H4TB"));
        assertThat(texts().of(oneTimePasswordMail()).toString()).doesNotContain("H4TB");
    }

    @Test
    @Rule(RuleId.HOT_1)
    void namesTheContactsAndTheWayToThePortal() throws Exception {
        for (Commission.Mail commission : everyKind().values()) {
            MimeMessage mail = send(commission);

            for (String form : List.of(plain(mail), html(mail))) {
                assertThat(form)
                        .contains("0800 2656647", "onlinesupport@nds.aok.de", "0800 0265637", "https://meine.aok.de/");
            }
        }
    }

    @Test
    void samplesEveryKind() {
        assertThat(everyKind().values())
                .extracting(Object::getClass)
                .containsOnly(Commission.Mail.class.getPermittedSubclasses());
    }

    @Test
    void hasTheHeadersOfAMailSentByAMachine() throws Exception {
        MimeMessage mail = send(userNameMail(NAME));

        assertThat(mail.getFrom())
                .containsExactly(new InternetAddress("noreply@aok.example", "Meine AOK – Grüße", "UTF-8"));
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("Meine AOK – Grüße");
        assertThat(mail.getAllRecipients()).containsExactly(new InternetAddress("erika@example.de"));
        assertThat(mail.getSentDate()).isEqualTo(Date.from(NOW));
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getContentLanguage()).containsExactly("de");
        assertThat(mail.getMessageID()).isEqualTo("<" + ID + "@aok.example>");
    }

    @Test
    void isWrittenInAsciiAndInLinesThatAnyServerTakes() throws Exception {
        for (Commission.Mail commission : everyKind().values()) {
            send(commission);

            byte[] raw = Files.readAllBytes(file());
            for (byte b : raw) {
                assertThat(b).isPositive();
            }
            assertThat(new String(raw, StandardCharsets.US_ASCII).lines()).allMatch(line -> line.length() <= 78 * 2);
            assertThat(new String(raw, StandardCharsets.US_ASCII).replace("\r\n", ""))
                    .doesNotContain("\r", "\n");
        }
    }

    @Test
    void aRepeatIsTheSameMail() throws Exception {
        MimeMessage first = send(userNameMail(NAME));
        MimeMessage second = send(userNameMail(NAME));

        assertThat(second.getMessageID()).isEqualTo(first.getMessageID());
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void aNameCannotAddHeadersOrMarkup() throws Exception {
        PersonName hostile = new PersonName(
                "Muster\r\nBcc: max@example.de\r\n\r\n<script>alert(1)</script> & \"Söhne\"", "<b>Erika</b>\u2028");

        MimeMessage mail = send(userNameMail(hostile));

        assertThat(headerNames(mail)).doesNotContain("Bcc").isEqualTo(headerNames(send(userNameMail(NAME))));
        assertThat(mail.getAllRecipients()).extracting(Address::toString).containsExactly("erika@example.de");
        assertThat(plain(mail)).contains("Muster Bcc: max@example.de <script>").doesNotContain("\nBcc");
        assertThat(html(mail))
                .contains("&lt;b&gt;Erika&lt;/b&gt;", "&lt;script&gt;", "&amp;")
                .doesNotContain("<script>", "<b>");
    }

    @Test
    void aCharacterThatHtmlCannotHoldIsNoFault() throws Exception {
        MimeMessage mail = send(userNameMail(new PersonName("Mus\u0000ter", "\ud800\ufffe")));

        assertThat(html(mail)).contains("Erika12");
    }

    @Test
    void whatIsNotOneAddressGoesNowhere() {
        for (String address : List.of("erika@example.de,max@example.de", "all:erika@example.de,max@example.de;")) {
            assertThatExceptionOfType(UndeliverableException.class)
                    .isThrownBy(() ->
                            send(new Commission.UserNameMail(new EmailAddress(address), NAME, UserName.of("Erika12"))))
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain("erika", "Erika"))
                    .satisfies(e -> assertThat(e.extent()).isEqualTo(UndeliverableException.Extent.FOR_GOOD));
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void worksOnAThreadThatDoesNotKnowTheApplication() throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            files(folder).send(ID, userNameMail(NAME));
            assertThat(thread.getContextClassLoader()).isSameAs(ClassLoader.getPlatformClassLoader());
        } finally {
            thread.setContextClassLoader(before);
        }
        assertThat(plain(read(Files.readAllBytes(file())))).contains("Erika12");
    }

    private static List<String> links(String form) {
        return Pattern.compile("https?://[^\\s\"<]*")
                .matcher(form)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private MimeMessage send(Commission.Mail commission) throws Exception {
        files(folder).send(ID, commission);
        return read(Files.readAllBytes(file()));
    }

    private static MailFiles files(Path target) {
        return new MailFiles(target, sender(), texts(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Path file() {
        return folder.resolve(ID + ".eml");
    }

    private static List<String> headerNames(MimeMessage mail) throws Exception {
        return Collections.list(mail.getAllHeaders()).stream()
                .map(Header::getName)
                .sorted()
                .toList();
    }
}
