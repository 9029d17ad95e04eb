package de.aok.meineaok.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.aok.meineaok.identity.EmailAddress;
import de.aok.meineaok.notification.letter.PrintShopAccess;
import de.aok.meineaok.notification.letter.PrintShopLogin;
import de.aok.meineaok.notification.mail.BounceMailbox;
import de.aok.meineaok.notification.mail.MailSender;
import de.aok.meineaok.notification.mail.MailServer;
import de.aok.meineaok.notification.mail.SmtpDelivery;
import de.aok.meineaok.notification.sms.SmppCarrier;
import de.aok.meineaok.notification.sms.SmppCarrier.MessageIdForm;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@Rule(RuleId.NTF_3)
class ChannelsFromConfigTest {
    private static final MailSender SENDER = new MailSender(new EmailAddress("portal@aok.example"), "AOK");
    private static final String FINGERPRINT = "SHA256:uNiVztksCsDhcc0u9e8BrtmA4W7DtQV6Xv7h9oPJp6M";

    @Test
    void everything_leaves_into_folders_unless_set_otherwise() {
        ChannelsFromConfig channels = channels(Map.of());

        assertThat(channels.sms()).isEqualTo(ChannelsFromConfig.Sms.FILES);
        assertThat(channels.mail()).isEqualTo(ChannelsFromConfig.Mail.FILES);
        assertThat(channels.letter()).isEqualTo(ChannelsFromConfig.Letter.FILES);
        assertThat(channels.bounces(SENDER)).isEmpty();
    }

    @Test
    void an_unknown_channel_is_refused_with_those_that_there_are() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        channels(Map.of("meineaok.letter.channel", "pigeon")).letter())
                .withMessage("meineaok.letter.channel is none of files, sftp");
    }

    @Test
    void reads_carriers_in_the_order_of_preference() {
        Map<String, String> values = new HashMap<>(Map.of(
                "meineaok.sms.channel", "smpp",
                "meineaok.sms.carriers", "first, second",
                "meineaok.sms.carrier.first.host", "smsc.first.example",
                "meineaok.sms.carrier.first.system-id", "aok",
                "meineaok.sms.carrier.first.password", "geheim1",
                "meineaok.sms.carrier.second.host", "localhost",
                "meineaok.sms.carrier.second.tls", "false",
                "meineaok.sms.carrier.second.system-id", "aok2",
                "meineaok.sms.carrier.second.password", "geheim2"));
        values.put("meineaok.sms.carrier.second.message-id.answered", "hexadecimal");
        values.put("meineaok.sms.carrier.second.window", "3");
        values.put("meineaok.sms.carrier.second.zone", "UTC");
        ChannelsFromConfig channels = channels(values);

        List<SmppCarrier> carriers = channels.smpp().carriers();

        assertThat(channels.sms()).isEqualTo(ChannelsFromConfig.Sms.SMPP);
        assertThat(carriers).extracting(SmppCarrier::name).containsExactly("first", "second");
        assertThat(carriers.get(0).endpoint())
                .isEqualTo(new SmppCarrier.Endpoint("smsc.first.example", 3550, true, Optional.empty()));
        assertThat(carriers.get(0).sender().value()).isEqualTo("Meine AOK");
        assertThat(carriers.get(1).endpoint())
                .isEqualTo(new SmppCarrier.Endpoint("localhost", 2775, false, Optional.empty()));
        assertThat(carriers.get(1).pace()).isEqualTo(new SmppCarrier.Pace(3, 20));
        assertThat(carriers.get(1).receipts())
                .isEqualTo(
                        new SmppCarrier.ReceiptForm(MessageIdForm.HEXADECIMAL, MessageIdForm.TEXT, ZoneId.of("UTC")));
    }

    @Test
    void names_what_is_missing() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> channels(Map.of("meineaok.sms.carriers", "first")).smpp())
                .withMessage("meineaok.sms.carrier.first.host is not set");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> channels(Map.of()).smpp())
                .withMessageContaining("there must be a carrier");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> channels(Map.of("meineaok.mail.smtp.host", "mail.example"))
                        .smtp(SENDER))
                .withMessage("meineaok.mail.return-path is not set");
    }

    @Test
    @Rule({RuleId.NTF_3, RuleId.SEC_1})
    void a_slip_of_the_pen_does_not_turn_encryption_off() {
        ChannelsFromConfig channels = channels(Map.of(
                "meineaok.sms.carriers", "first",
                "meineaok.sms.carrier.first.host", "smsc.first.example",
                "meineaok.sms.carrier.first.tls", "yes"));

        assertThatIllegalArgumentException()
                .isThrownBy(channels::smpp)
                .withMessage("meineaok.sms.carrier.first.tls is neither true nor false");
    }

    @Test
    void reads_the_mail_server_and_the_mailbox_of_bounces() {
        ChannelsFromConfig channels = channels(Map.of(
                "meineaok.mail.smtp.host", "relay.example",
                "meineaok.mail.smtp.user", "portal",
                "meineaok.mail.smtp.password", "geheim",
                "meineaok.mail.return-path", "bounces@aok.example",
                "meineaok.mail.bounces.host", "imap.example",
                "meineaok.mail.bounces.user", "bounces",
                "meineaok.mail.bounces.password", "geheim"));

        SmtpDelivery smtp = channels.smtp(SENDER);
        BounceMailbox bounces = channels.bounces(SENDER).orElseThrow();

        assertThat(smtp.relay().host()).isEqualTo("relay.example");
        assertThat(smtp.relay().port()).isEqualTo(587);
        assertThat(smtp.relay().encryption()).isEqualTo(MailServer.Encryption.STARTTLS);
        assertThat(smtp.relay().login()).isPresent();
        assertThat(smtp.signature()).isEmpty();
        assertThat(bounces.server().port()).isEqualTo(993);
        assertThat(bounces.server().encryption()).isEqualTo(MailServer.Encryption.IMPLICIT);
        assertThat(bounces.returnPath()).isEqualTo(smtp.returnPath());
    }

    @Test
    void reads_how_the_print_shop_is_reached() {
        Map<String, String> values = new HashMap<>(Map.of(
                "meineaok.letter.channel", "sftp",
                "meineaok.letter.sftp.host", "druckerei.example",
                "meineaok.letter.sftp.user", "aok",
                "meineaok.letter.sftp.password", "geheim",
                "meineaok.letter.sftp.host-keys", FINGERPRINT,
                "meineaok.letter.sftp.patience", "PT10S"));

        assertThat(channels(values).printShop())
                .isEqualTo(new PrintShopAccess(
                        "druckerei.example",
                        22,
                        "aok",
                        new PrintShopLogin.Password("geheim"),
                        List.of(FINGERPRINT),
                        "incoming",
                        "reports",
                        Duration.ofSeconds(10)));
        values.put("meineaok.letter.sftp.private-key", "/etc/meineaok/id");
        assertThat(channels(values).printShop().login())
                .isEqualTo(new PrintShopLogin.PrivateKey(Path.of("/etc/meineaok/id"), null));
    }

    /** As MicroProfile Config converts: to what it knows, and to what has a method that parses. */
    private static ChannelsFromConfig channels(Map<String, String> values) {
        return new ChannelsFromConfig(GivenConfig.of(values));
    }
}
