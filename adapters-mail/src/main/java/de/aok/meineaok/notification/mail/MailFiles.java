package de.aok.meineaok.notification.mail;

import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.files.FileDrop;
import de.aok.meineaok.notification.application.port.Mails;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** Drops each mail into a folder, as a message of RFC 5322 named by its commission. */
public final class MailFiles implements Mails {
    private final FileDrop drop;
    private final MailComposition composition;

    /**
     * @param folder made if it is not there
     * @param sender in whose name
     * @param texts what the mails say
     * @param clock dates them
     */
    public MailFiles(Path folder, MailSender sender, MailTexts texts, Clock clock) {
        this.drop = new FileDrop(folder);
        this.composition = new MailComposition(sender, texts, clock);
    }

    @Override
    public void send(CommissionId id, Commission.Mail mail) throws UndeliverableException {
        ClassLoader before = ApplicationClasses.lend();
        try {
            drop.put(id + ".eml", composition.compose(id, mail).bytes());
        } catch (MessagingException e) {
            throw UndeliverableException.refusedForGood("the mail " + id + " could not be made", null);
        } catch (IOException e) {
            throw UndeliverableException.channelDown("the mail " + id + " could not be written", e);
        } finally {
            ApplicationClasses.giveBack(before);
        }
    }
}
