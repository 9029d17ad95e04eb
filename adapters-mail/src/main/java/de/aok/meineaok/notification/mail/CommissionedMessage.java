package de.aok.meineaok.notification.mail;

import de.aok.meineaok.notification.application.CommissionId;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

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

    /** As it goes over the wire: ASCII, in lines that end with CR and LF. */
    byte[] bytes() throws MessagingException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writeTo(bytes);
        } catch (IOException e) {
            throw new MessagingException("a part that cannot be written", e);
        }
        return bytes.toByteArray();
    }
}
