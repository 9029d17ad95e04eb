package de.aok.meineaok.notification.mail;

import de.aok.meineaok.identity.EmailAddress;
import de.aok.meineaok.notification.application.ChannelDemands;
import de.aok.meineaok.notification.application.CommissionId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where mail that cannot be delivered comes back to: one mailbox, under an address of its own for each commission (VERP), so that
 * a bounce tells by its very address what it is about.
 *
 * @param mailbox its server must take what has a plus and more behind the local part, too
 */
public record ReturnPath(EmailAddress mailbox) {
    static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final int LOCAL_PART_MAX_LENGTH = 64 - 1 - 36;

    public ReturnPath {
        new ChannelDemands()
                .that(
                        new MailAddresses()
                                .read(mailbox.value())
                                .filter(mailbox::equals)
                                .isPresent(),
                        "the return path is an address with its domain in lower case and ASCII")
                .that(
                        mailbox.value().lastIndexOf('@') <= LOCAL_PART_MAX_LENGTH,
                        "the return path has room for an ID before its at sign: " + LOCAL_PART_MAX_LENGTH
                                + " characters at most")
                .that(mailbox.value().indexOf('+') < 0, "the return path has no plus of its own")
                .areMet();
    }

    String of(CommissionId id) {
        return localPart() + '+' + id + '@' + domain();
    }

    /** @param recipients what stands in a header that says whom a message went to */
    Optional<CommissionId> commissionIn(String recipients) {
        Pattern address = Pattern.compile(
                "(?<![^\\s<,;:])" + Pattern.quote(localPart()) + "\\+(" + ID + ")@" + Pattern.quote(domain())
                        + "(?![^\\s>,;])",
                Pattern.CASE_INSENSITIVE);
        return id(address.matcher(recipients));
    }

    /** The first that is found, whose first group is the ID. */
    static Optional<CommissionId> id(Matcher found) {
        return found.find()
                ? Optional.of(new CommissionId(UUID.fromString(found.group(1).toLowerCase(Locale.ROOT))))
                : Optional.empty();
    }

    /** Whether SPF, which asks the return path's domain, speaks for the sender's, too. */
    boolean isAlignedWith(MailSender sender) {
        return isWithin(domain(), sender.domain());
    }

    static boolean isWithin(String domain, String parent) {
        String lower = domain.toLowerCase(Locale.ROOT);
        String above = parent.toLowerCase(Locale.ROOT);
        return lower.equals(above) || lower.endsWith('.' + above);
    }

    private String localPart() {
        return mailbox.value().substring(0, mailbox.value().lastIndexOf('@'));
    }

    private String domain() {
        return mailbox.value().substring(mailbox.value().lastIndexOf('@') + 1);
    }
}
