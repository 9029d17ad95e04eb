package de.aok.meineaok.notification.mail;

import de.aok.meineaok.identity.EmailAddress;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.files.FileDrop;
import de.aok.meineaok.notification.application.port.Mails;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;

/** Drops each mail into a folder, as a message of RFC 5322 named by its commission. */
public final class MailFiles implements Mails {
    private static final ContentHandlers HANDLERS = new ContentHandlers();
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailAddresses addresses = new MailAddresses();
    private final FileDrop drop;
    private final MailSender sender;
    private final MailTexts texts;
    private final Clock clock;

    /**
     * @param folder made if it is not there
     * @param sender in whose name
     * @param texts what the mails say
     * @param clock dates them
     */
    public MailFiles(Path folder, MailSender sender, MailTexts texts, Clock clock) {
        this.drop = new FileDrop(folder);
        this.sender = sender;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public void send(CommissionId id, Commission.Mail mail) throws UndeliverableException {
        try {
            drop.put(id + ".eml", bytes(id, mail));
        } catch (MessagingException e) {
            throw UndeliverableException.refusedForGood("the mail " + id + " could not be made", e);
        } catch (IOException e) {
            throw UndeliverableException.channelDown("the mail " + id + " could not be written", e);
        }
    }

    /** Jakarta Mail finds its parts by the thread's class loader, which on a server's own threads need not be the application's. */
    private byte[] bytes(CommissionId id, Commission.Mail mail) throws MessagingException, IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(MailFiles.class.getClassLoader());
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            message(id, mail).writeTo(bytes);
            return bytes.toByteArray();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private MimeMessage message(CommissionId id, Commission.Mail mail) throws MessagingException, IOException {
        MailText text = texts.of(mail);
        MimeMessage message = new CommissionedMessage(Session.getInstance(new Properties()), id, sender.domain());
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
            case Commission.OneTimePasswordMail oneTimePassword -> oneTimePassword.to();
        };
    }
}
