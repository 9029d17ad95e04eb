package de.aok.meineaok.notification.mail;

import static de.aok.meineaok.notification.mail.SampleMails.ID;
import static de.aok.meineaok.notification.mail.SampleMails.returnPath;
import static de.aok.meineaok.notification.mail.SampleMails.sender;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import de.aok.meineaok.identity.EmailAddress;
import de.aok.meineaok.notification.mail.MailServer.Encryption;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MailConfigurationTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "aok.example, aok.example",
        "aok.example, mail.aok.example",
        "aok.example, a.b.aok.example",
        "nds.aok.example, nds.aok.example"
    })
    void a_return_path_lies_in_the_senders_domain_or_below(String sender, String returnPath) {
        assertThatNoException().isThrownBy(() -> delivery(sender, returnPath, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"aok.example, another.example", "aok.example, xaok.example", "mail.aok.example, aok.example"})
    void no_return_path_lies_elsewhere(String sender, String returnPath) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> delivery(sender, returnPath, Optional.empty()))
                .withMessageContaining("return path");
    }

    @ParameterizedTest
    @CsvSource({
        "nds.aok.example, nds.aok.example, true",
        "nds.aok.example, aok.example, true",
        "aok.example, nds.aok.example, false",
        "aok.example, another.example, false"
    })
    void what_is_signed_with_is_the_senders_key(String sender, String signing, boolean fits) throws IOException {
        DkimKey key = new DkimKey(signing, "portal", Files.createFile(folder.resolve("key.pem")));

        if (fits) {
            assertThatNoException().isThrownBy(() -> delivery(sender, sender, Optional.of(key)));
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> delivery(sender, sender, Optional.of(key)))
                    .withMessageContaining("sender's domain");
        }
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MailServer(
                        " ", 0, Encryption.NONE, Optional.empty(), Optional.of(folder.resolve("missing.pem"))))
                .withMessage("a mail server has a name; a mail server's port lies between 1 and 65535;"
                        + " a mail server on another machine is reached by TLS;"
                        + " the file with the authorities that are trusted can be read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bounces@AOK.example", "bounces@müller.example", "bounces+x@aok.example", "b b@aok.example"})
    void a_return_path_is_an_address_as_servers_write_it(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReturnPath(new EmailAddress(address)));
    }

    @ParameterizedTest
    @CsvSource({"27, true", "28, false"})
    void a_return_path_has_room_for_an_id(int length, boolean fits) {
        EmailAddress address = new EmailAddress("b".repeat(length) + "@aok.example");

        if (fits) {
            String full = new ReturnPath(address).of(ID);
            assertThat(full.indexOf('@')).isEqualTo(64);
            assertThat(new MailAddresses().read(full)).isPresent();
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> new ReturnPath(address));
        }
    }

    @Test
    void a_sender_is_an_address_as_servers_write_it() {
        MailSender sender = new MailSender(new EmailAddress("noreply@Müller.example"), "Meine AOK");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SmtpDelivery(
                        server(Encryption.STARTTLS),
                        sender,
                        returnPath(),
                        Optional.empty(),
                        Optional.empty(),
                        SmtpPace.usual()))
                .withMessageContaining("the sender's address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "portal\r\nMAIL", "-portal", "por tal"})
    void a_machine_calls_itself_by_a_hosts_name(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SmtpDelivery(
                        server(Encryption.STARTTLS),
                        sender(),
                        returnPath(),
                        Optional.empty(),
                        Optional.of(name),
                        SmtpPace.usual()));
    }

    @Test
    @Rule(RuleId.NTF_3)
    void a_hand_over_is_given_up_before_another_server_tries() {
        assertThatNoException().isThrownBy(() -> new SmtpPace(SECOND, SECOND, Duration.ofSeconds(29), SECOND));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SmtpPace(SECOND, SECOND, Duration.ofSeconds(30), SECOND))
                .withMessageContaining("30 s");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SmtpPace(Duration.ofSeconds(20), Duration.ofSeconds(20), SECOND, Duration.ZERO))
                .withMessageContaining("a connection is kept for some time")
                .withMessageContaining("a connection is awaited no longer")
                .withMessageContaining("an answer is awaited no longer");
    }

    @Test
    void a_mailbox_asks_who_reads_it() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new BounceMailbox(server(Encryption.IMPLICIT), sender(), returnPath(), SECOND, Duration.ZERO))
                .withMessage(
                        "a mailbox is read by whom its server knows;" + " a mailbox's answer is awaited for some time");
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "IMPLICIT"})
    void what_vouches_for_nobody_is_told_at_once(Encryption encryption) throws IOException {
        Path empty = Files.writeString(folder.resolve("authorities.pem"), "no certificate");
        MailServer server = new MailServer("mail.example", 25, encryption, Optional.empty(), Optional.of(empty));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> server.properties("smtp", server.sockets(), SECOND, SECOND));
    }

    @Test
    @Rule(RuleId.SEC_2)
    void a_login_tells_nothing_of_itself() {
        MailLogin login = new MailLogin("portal", "secret-word");
        MailServer server = new MailServer("localhost", 25, Encryption.NONE, Optional.of(login), Optional.empty());

        assertThat(server.toString()).doesNotContain("secret-word");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MailLogin(" ", ""))
                .withMessage("a login at a mail server has a user; a login at a mail server has a password");
    }

    private static MailServer server(Encryption encryption) {
        return new MailServer("mail.aok.example", 587, encryption, Optional.empty(), Optional.empty());
    }

    private static SmtpDelivery delivery(String senderDomain, String returnDomain, Optional<DkimKey> key) {
        return new SmtpDelivery(
                server(Encryption.STARTTLS),
                new MailSender(new EmailAddress("noreply@" + senderDomain), "Meine AOK"),
                new ReturnPath(new EmailAddress("bounces@" + returnDomain)),
                key,
                Optional.empty(),
                SmtpPace.usual());
    }
}
