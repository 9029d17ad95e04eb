package de.aok.meineaok.notification.mail;

import de.aok.meineaok.notification.application.ChannelDemands;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How mails leave by SMTP. Sender, return path and signature are of one domain, so that SPF and DKIM speak for whoever stands in
 * the header (DMARC).
 *
 * @param relay takes them
 * @param sender in whose name they go out
 * @param returnPath where they come back to: in the sender's domain or one below it
 * @param signature signs them; empty if the relay does
 * @param clientName how this machine calls itself; empty for the name that it has
 * @param pace for how long the relay is waited for
 */
public record SmtpDelivery(
        MailServer relay,
        MailSender sender,
        ReturnPath returnPath,
        Optional<DkimKey> signature,
        Optional<String> clientName,
        SmtpPace pace) {
    private static final Pattern HOST_NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,253}[A-Za-z0-9])?");

    public SmtpDelivery {
        new ChannelDemands()
                .that(
                        new MailAddresses()
                                .read(sender.address().value())
                                .filter(sender.address()::equals)
                                .isPresent(),
                        "the sender's address is written with its domain in lower case and ASCII")
                .that(returnPath.isAlignedWith(sender), "the return path lies in the sender's domain or one below it")
                .that(
                        signature.isEmpty()
                                || ReturnPath.isWithin(
                                        sender.domain(), signature.get().domain()),
                        "what is signed with is the key of the sender's domain or one above it")
                .that(
                        clientName.isEmpty()
                                || HOST_NAME.matcher(clientName.get()).matches(),
                        "this machine calls itself by a host's name")
                .areMet();
    }
}
