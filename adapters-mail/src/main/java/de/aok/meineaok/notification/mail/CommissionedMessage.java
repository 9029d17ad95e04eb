package de.aok.meineaok.notification.mail;

import de.aok.meineaok.notification.application.CommissionId;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** A message that bears its commission's ID, so that servers on the way know a repeat. */
final class CommissionedMessage extends MimeMessage {
    private final String messageId;

    CommissionedMessage(Session session, CommissionId id, String domain) {
        super(session);
        this.messageId = '<' + id.toString() + '@' + domain + '>';
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
