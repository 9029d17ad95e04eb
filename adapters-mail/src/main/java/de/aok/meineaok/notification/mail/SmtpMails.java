package de.aok.meineaok.notification.mail;

import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.DeliverCommissions;
import de.aok.meineaok.notification.application.port.Mails;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands mails over to a mail server by SMTP, one after the other, over a connection that is kept while there are more.
 *
 * <p>When the connection is lost between a mail's end and the server's answer, nobody knows whether it was taken. It is handed
 * over again then, under the same Message-ID: better twice than never. Servers that know a repeat deliver it once.
 */
public final class SmtpMails implements Mails, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpMails.class);

    private final SmtpDelivery delivery;
    private final MailComposition composition;
    private final Optional<DkimSigning> signing;
    private final ScheduledExecutorService timer;
    private final CuttableSockets sockets;
    private final Session session;

    private final ReentrantLock turn = new ReentrantLock(true);

    /** Guarded by {@link #turn}, as is the next. */
    private @Nullable SmtpConversation kept;

    private @Nullable Future<?> idleEnd;

    /**
     * @param delivery to whom, and in whose name
     * @param texts what the mails say
     * @param clock dates them
     * @param timer cuts a hand-over that takes too long, and closes an idle connection; both take no time
     * @throws IllegalArgumentException if a file that is named in the configuration does not hold what it should
     */
    public SmtpMails(SmtpDelivery delivery, MailTexts texts, Clock clock, ScheduledExecutorService timer) {
        this.delivery = delivery;
        this.composition = new MailComposition(delivery.sender(), texts, clock);
        this.signing = delivery.signature().map(key -> new DkimSigning(key, clock));
        this.timer = timer;
        this.sockets = delivery.relay().sockets();
        this.session = session();
    }

    private Session session() {
        Properties properties = delivery.relay()
                .properties(
                        "smtp",
                        sockets,
                        delivery.pace().connect(),
                        delivery.pace().answer());
        properties.put("mail.smtp.quitwait", "false");
        delivery.clientName().ifPresent(name -> properties.put("mail.smtp.localhost", name));
        ClassLoader before = ApplicationClasses.lend();
        try {
            return Session.getInstance(properties);
        } finally {
            ApplicationClasses.giveBack(before);
        }
    }

    @Override
    public void send(CommissionId id, Commission.Mail mail) throws UndeliverableException {
        ClassLoader before = ApplicationClasses.lend();
        try {
            SMTPMessage message = message(id, mail);
            takeTurn(id);
            try {
                handOverInTime(id, message);
            } finally {
                turn.unlock();
            }
        } finally {
            ApplicationClasses.giveBack(before);
        }
    }

    private SMTPMessage message(CommissionId id, Commission.Mail mail) throws UndeliverableException {
        try {
            byte[] bytes = composition.compose(id, mail).bytes();
            byte[] signed = signing.isPresent() ? signing.get().signed(bytes) : bytes;
            SMTPMessage message = new SMTPMessage(session, new ByteArrayInputStream(signed));
            message.setEnvelopeFrom(delivery.returnPath().of(id));
            return message;
        } catch (MessagingException e) {
            // Without the cause, which may quote what was to be sent.
            throw UndeliverableException.refusedForGood("the mail " + id + " could not be made", null);
        }
    }

    /** For as long as is left of the lease when the hand-over itself takes all its time. */
    private void takeTurn(CommissionId id) throws UndeliverableException {
        Duration patience = DeliverCommissions.LEASE.minus(delivery.pace().handOver());
        try {
            if (turn.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw UndeliverableException.channelDown("another hand-over keeps the mail " + id + " waiting", null);
    }

    private void handOverInTime(CommissionId id, SMTPMessage message) throws UndeliverableException {
        cancel(idleEnd);
        Future<?> end = timer.schedule(sockets::cut, delivery.pace().handOver().toMillis(), TimeUnit.MILLISECONDS);
        boolean inOrder = false;
        try {
            handOver(id, message);
            inOrder = true;
        } catch (UndeliverableException e) {
            inOrder = e.extent() != UndeliverableException.Extent.CHANNEL;
            throw e;
        } finally {
            end.cancel(false);
            if (!inOrder || !isToBeClosedWhenIdle()) {
                hangUp();
            }
        }
    }

    /** A timer that takes nothing any more is the server's that stops; what was handed over stays so. */
    private boolean isToBeClosedWhenIdle() {
        try {
            idleEnd = timer.schedule(this::closeIfIdle, delivery.pace().idle().toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    private void handOver(CommissionId id, SMTPMessage message) throws UndeliverableException {
        SmtpConversation open = kept;
        if (open != null && open.isConnected()) {
            try {
                transmit(open, message);
                return;
            } catch (MessagingException e) {
                if (!open.endedBeforeTheMail()) {
                    throw open.failure(id);
                }
                LOG.debug("the mail server has ended a connection that was kept");
            }
        }
        hangUp();
        SmtpConversation fresh = connect(id);
        kept = fresh;
        try {
            transmit(fresh, message);
        } catch (MessagingException e) {
            throw fresh.failure(id);
        }
    }

    private static void transmit(SmtpConversation conversation, SMTPMessage message) throws MessagingException {
        Address[] to = message.getRecipients(Message.RecipientType.TO);
        conversation.sendMessage(message, to);
    }

    private SmtpConversation connect(CommissionId id) throws UndeliverableException {
        SmtpConversation conversation = new SmtpConversation(session);
        MailServer relay = delivery.relay();
        try {
            conversation.connect(
                    relay.host(),
                    relay.port(),
                    relay.login().map(MailLogin::user).orElse(null),
                    relay.login().map(MailLogin::password).orElse(null));
        } catch (MessagingException e) {
            throw conversation.unconnected(id, e);
        }
        if (relay.login().isPresent() && !conversation.supportsExtension("AUTH")) {
            close(conversation);
            throw UndeliverableException.channelDown(
                    "the mail server lets nobody log in, as would have to be for the mail " + id, null);
        }
        return conversation;
    }

    /** If a hand-over is going on, it isn't. */
    private void closeIfIdle() {
        if (turn.tryLock()) {
            ClassLoader before = ApplicationClasses.lend();
            try {
                hangUp();
            } finally {
                ApplicationClasses.giveBack(before);
                turn.unlock();
            }
        }
    }

    private void hangUp() {
        SmtpConversation open = kept;
        kept = null;
        if (open != null) {
            close(open);
        }
    }

    private static void close(SmtpConversation conversation) {
        try {
            conversation.close();
        } catch (MessagingException e) {
            LOG.debug("the mail server was gone already");
        }
    }

    private static void cancel(@Nullable Future<?> task) {
        if (task != null) {
            task.cancel(false);
        }
    }

    /** Cuts a hand-over that is going on; what was to be handed over will be tried again. */
    @Override
    public void close() {
        if (!turn.tryLock()) {
            sockets.cut();
            turn.lock();
        }
        try {
            cancel(idleEnd);
            hangUp();
        } finally {
            turn.unlock();
        }
    }
}
