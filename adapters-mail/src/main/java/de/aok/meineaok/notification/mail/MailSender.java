package de.aok.meineaok.notification.mail;

import de.aok.meineaok.identity.EmailAddress;

/**
 * In whose name mails go out.
 *
 * @param address to which one can answer, too
 * @param name shown beside it
 */
public record MailSender(EmailAddress address, String name) {
    public MailSender {
        if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("the sender's name is one line of text");
        }
    }

    /** What stands after the at sign. */
    String domain() {
        return address.value().substring(address.value().lastIndexOf('@') + 1);
    }
}
