package de.aok.meineaok.notification.mail;

import de.aok.meineaok.identity.EmailAddress;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;

/**
 * Makes a commission a message of RFC 5322, named by it, with a plain and an HTML part. All is ASCII, umlauts encoded: no server
 * on the way has a reason to encode anew what was signed.
 */
final class MailComposition {
    private static final ContentHandlers HANDLERS = new ContentHandlers();
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailAddresses addresses = new MailAddresses();
    private final MailSender sender;
    private final MailTexts texts;
    private final Clock clock;

    MailComposition(MailSender sender, MailTexts texts, Clock clock) {
        this.sender = sender;
        this.texts = texts;
        this.clock = clock;
    }

    CommissionedMessage compose(CommissionId id, Commission.Mail mail) throws UndeliverableException {
        try {
            return message(id, mail);
        } catch (MessagingException | UnsupportedEncodingException e) {
            // Without the cause, which may quote the address.
            throw UndeliverableException.refusedForGood("the mail " + id + " could not be made", null);
        }
    }

    private CommissionedMessage message(CommissionId id, Commission.Mail mail)
            throws MessagingException, UnsupportedEncodingException {
        MailText text = texts.of(mail);
        CommissionedMessage message =
                new CommissionedMessage(Session.getInstance(new Properties()), id, sender.domain());
        message.setFrom(new InternetAddress(sender.address().value(), sender.name(), UTF_8));
        // The address alone: who reads the envelope need not learn who is insured here.
        message.setRecipient(Message.RecipientType.TO, address(recipient(mail)));
        message.setSubject(text.subject(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContentLanguage(new String[] {"de"});
        message.setContent(new MimeMultipart("alternative", part(text.plain(), "plain"), part(text.html(), "html")));
        message.getDataHandler().setCommandMap(HANDLERS);
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        part.getDataHandler().setCommandMap(HANDLERS);
        return part;
    }

    /** Judged once more: to Jakarta Mail, a text with a comma or a colon may be several addresses. */
    private InternetAddress address(EmailAddress to) throws AddressException {
        EmailAddress read =
                addresses.read(to.value()).orElseThrow(() -> new AddressException("not an address that mail goes to"));
        return new InternetAddress(read.value(), true);
    }

    private static EmailAddress recipient(Commission.Mail mail) {
        return switch (mail) {
            case Commission.UserNameMail userName -> userName.to();
            case Commission.ActivationReminder reminder -> reminder.to();
            case Commission.SecurityNotice notice -> notice.to();
            case Commission.NewMessageMail newMessage -> newMessage.to();
            case Commission.OneTimePasswordMail oneTimePassword -> oneTimePassword.to();
            case Commission.EmailCodeMail code -> code.to();
        };
    }
}
