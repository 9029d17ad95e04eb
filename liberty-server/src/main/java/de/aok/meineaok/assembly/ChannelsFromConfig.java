package de.aok.meineaok.assembly;

import de.aok.meineaok.identity.EmailAddress;
import de.aok.meineaok.notification.letter.PrintShopAccess;
import de.aok.meineaok.notification.letter.PrintShopLogin;
import de.aok.meineaok.notification.mail.BounceMailbox;
import de.aok.meineaok.notification.mail.DkimKey;
import de.aok.meineaok.notification.mail.MailLogin;
import de.aok.meineaok.notification.mail.MailSender;
import de.aok.meineaok.notification.mail.MailServer;
import de.aok.meineaok.notification.mail.ReturnPath;
import de.aok.meineaok.notification.mail.SmtpDelivery;
import de.aok.meineaok.notification.mail.SmtpPace;
import de.aok.meineaok.notification.sms.SmppCarrier;
import de.aok.meineaok.notification.sms.SmppSettings;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Reads by what way SMS, mails and letters leave; {@code docs/operations.md} explains each value. */
final class ChannelsFromConfig {
    private static final int SMPP = 2775;
    private static final int SMPP_TLS = 3550;
    private static final int SUBMISSION = 587;
    private static final int IMAPS = 993;
    private static final int SSH = 22;

    private final Settings settings;

    ChannelsFromConfig(Config config) {
        settings = new Settings(config, "meineaok");
    }

    /** Where a channel leads. */
    enum Sms {
        FILES,
        SMPP
    }

    /** Where a channel leads. */
    enum Mail {
        FILES,
        SMTP
    }

    /** Where a channel leads. */
    enum Letter {
        FILES,
        SFTP
    }

    Sms sms() {
        return settings.one("sms.channel", Sms.FILES);
    }

    Mail mail() {
        return settings.one("mail.channel", Mail.FILES);
    }

    Letter letter() {
        return settings.one("letter.channel", Letter.FILES);
    }

    /** The carriers, in the order in which they are preferred. */
    SmppSettings smpp() {
        List<SmppCarrier> carriers =
                settings.list("sms.carriers").stream().map(this::carrier).toList();
        return new SmppSettings(carriers, SmppSettings.Timings.USUAL, SmppSettings.ReceiptWatch.USUAL);
    }

    private SmppCarrier carrier(String name) {
        Settings own = settings.below("sms.carrier").below(name);
        boolean tls = own.flag("tls", true);
        Optional<SmppCarrier.TrustStore> trustStore = own.file("trust-store")
                .map(file -> new SmppCarrier.TrustStore(file, own.required("trust-store-password")));
        return new SmppCarrier(
                name,
                new SmppCarrier.Endpoint(
                        own.required("host"), own.number("port", tls ? SMPP_TLS : SMPP), tls, trustStore),
                new SmppCarrier.Account(
                        own.required("system-id"),
                        own.required("password"),
                        own.text("system-type").orElse("")),
                new SmppCarrier.Sender(own.text("sender").orElse("Meine AOK")),
                new SmppCarrier.Pace(own.number("window", 10), own.number("per-second", 20)),
                new SmppCarrier.ReceiptForm(
                        own.one("message-id.answered", SmppCarrier.MessageIdForm.TEXT),
                        own.one("message-id.receipted", SmppCarrier.MessageIdForm.TEXT),
                        ZoneId.of(own.text("zone").orElse("Europe/Berlin"))));
    }

    SmtpDelivery smtp(MailSender sender) {
        Settings own = settings.below("mail.smtp");
        Optional<DkimKey> signature = own.file("dkim.key")
                .map(file -> new DkimKey(own.required("dkim.domain"), own.required("dkim.selector"), file));
        return new SmtpDelivery(
                mailServer(own, SUBMISSION, MailServer.Encryption.STARTTLS),
                sender,
                returnPath(),
                signature,
                own.text("client-name"),
                SmtpPace.usual());
    }

    /** Empty if nobody reads bounces here. */
    Optional<BounceMailbox> bounces(MailSender sender) {
        Settings own = settings.below("mail.bounces");
        return own.text("host")
                .map(host -> new BounceMailbox(
                        mailServer(own, IMAPS, MailServer.Encryption.IMPLICIT),
                        sender,
                        returnPath(),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(30)));
    }

    private ReturnPath returnPath() {
        return new ReturnPath(new EmailAddress(settings.required("mail.return-path")));
    }

    private static MailServer mailServer(Settings own, int usualPort, MailServer.Encryption usual) {
        return new MailServer(
                own.required("host"),
                own.number("port", usualPort),
                own.one("encryption", usual),
                own.text("user").map(user -> new MailLogin(user, own.required("password"))),
                own.file("trusted"));
    }

    PrintShopAccess printShop() {
        Settings own = settings.below("letter.sftp");
        PrintShopLogin login = own.file("private-key")
                .<PrintShopLogin>map(file -> new PrintShopLogin.PrivateKey(
                        file, own.text("passphrase").orElse(null)))
                .orElseGet(() -> new PrintShopLogin.Password(own.required("password")));
        return new PrintShopAccess(
                own.required("host"),
                own.number("port", SSH),
                own.required("user"),
                login,
                own.list("host-keys"),
                own.text("incoming").orElse("incoming"),
                own.text("reports").orElse("reports"),
                own.duration("patience", Duration.ofSeconds(30)));
    }
}
