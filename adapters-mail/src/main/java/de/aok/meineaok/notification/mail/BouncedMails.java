package de.aok.meineaok.notification.mail;

import de.aok.meineaok.notification.application.DeliveryReport;
import de.aok.meineaok.notification.application.port.DeliveryReports;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a mailbox with bounces by IMAP. What is done with goes to one folder, what cannot be understood to another, for people to
 * look at. Several servers may be at it at once: each tells of what it finds, and the second to put it away finds it gone.
 */
public final class BouncedMails implements DeliveryReports, AutoCloseable {
    static final String DONE = "Gelesen";
    static final String NOT_UNDERSTOOD = "Unverstanden";

    private static final Logger LOG = LoggerFactory.getLogger(BouncedMails.class);

    private final BounceMailbox mailbox;
    private final BounceReading reading;
    private final Clock clock;
    private final CuttableSockets sockets;
    private final Session session;

    /**
     * @param mailbox where they come in
     * @param clock dates what the mailbox does not
     * @throws IllegalArgumentException if a file that is named in the configuration does not hold what it should
     */
    public BouncedMails(BounceMailbox mailbox, Clock clock) {
        this.mailbox = mailbox;
        this.reading = new BounceReading(mailbox.sender(), mailbox.returnPath());
        this.clock = clock;
        this.sockets = mailbox.server().sockets();
        ClassLoader before = ApplicationClasses.lend();
        try {
            this.session = Session.getInstance(
                    mailbox.server().properties("imap", sockets, mailbox.connect(), mailbox.answer()));
        } finally {
            ApplicationClasses.giveBack(before);
        }
    }

    @Override
    public void readEach(Consumer<DeliveryReport> reader) throws IOException {
        ClassLoader before = ApplicationClasses.lend();
        IMAPStore store = new IMAPStore(session, null);
        try {
            connect(store);
            readEach(store, reader);
        } catch (MessagingException e) {
            // Without the cause, which may quote what stands in the mailbox.
            throw new IOException("the bounces cannot be read: " + Failures.root(e));
        } finally {
            close(store);
            ApplicationClasses.giveBack(before);
        }
    }

    private void connect(IMAPStore store) throws IOException {
        MailLogin login = mailbox.server().login().orElseThrow();
        try {
            store.connect(mailbox.server().host(), mailbox.server().port(), login.user(), login.password());
        } catch (MessagingException e) {
            throw new IOException("no connection to the bounces' mailbox: " + Failures.root(e), e);
        }
    }

    private void readEach(IMAPStore store, Consumer<DeliveryReport> reader) throws MessagingException, IOException {
        Folder done = folder(store, DONE);
        Folder notUnderstood = folder(store, NOT_UNDERSTOOD);
        try (Inbox inbox = new Inbox(store)) {
            Round round = new Round(inbox, done, notUnderstood, reader);
            for (long number : inbox.numbers()) {
                round.take(number);
            }
            round.end();
        }
    }

    private static Folder folder(IMAPStore store, String name) throws MessagingException {
        Folder[] own = store.getPersonalNamespaces();
        Folder folder = (own.length == 0 ? store.getDefaultFolder() : own[0]).getFolder(name);
        // Another server may make it at the same time; whether it is there in the end is what counts.
        if (!folder.exists() && !folder.create(Folder.HOLDS_MESSAGES) && !folder.exists()) {
            throw new MessagingException("a folder that cannot be made");
        }
        return folder;
    }

    private static void close(IMAPStore store) {
        try {
            store.close();
        } catch (MessagingException e) {
            LOG.debug("the mailbox was gone already");
        }
    }

    /** Cuts a round that is going on; what was not put away will be read again. */
    @Override
    public void close() {
        sockets.cut();
    }

    /** One go through what is there. */
    private final class Round {
        private final Inbox inbox;
        private final Folder done;
        private final Folder notUnderstood;
        private final Consumer<DeliveryReport> reader;
        private int riddles;
        private int stuck;
        private @Nullable RuntimeException failure;

        Round(Inbox inbox, Folder done, Folder notUnderstood, Consumer<DeliveryReport> reader) {
            this.inbox = inbox;
            this.done = done;
            this.notUnderstood = notUnderstood;
            this.reader = reader;
        }

        void take(long number) throws MessagingException {
            try {
                Optional<Inbox.Received> received = inbox.read(number);
                if (received.isPresent()) {
                    take(number, received.get());
                }
            } catch (MessagingException e) {
                if (!inbox.isOpen()) {
                    throw e;
                }
                stuck++;
            }
        }

        private void take(long number, Inbox.Received received) throws MessagingException {
            switch (reading.read(new MimeMessage(session, received.content()))) {
                case BounceReading.Failed failed -> {
                    if (isNoted(new DeliveryReport.Bounce(
                            failed.mail(), failed.code(), received.at().orElseGet(clock::instant)))) {
                        inbox.move(number, done);
                    }
                }
                case BounceReading.NothingMuch nothing -> inbox.move(number, done);
                case BounceReading.Riddle riddle -> {
                    inbox.move(number, notUnderstood);
                    riddles++;
                }
            }
        }

        /** What its reader fails at stays, and keeps none of the others from being read. */
        private boolean isNoted(DeliveryReport report) {
            try {
                reader.accept(report);
                return true;
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                }
                return false;
            }
        }

        void end() throws IOException {
            if (riddles > 0) {
                LOG.warn("bounces that nobody understands were put into the folder {}: {}", NOT_UNDERSTOOD, riddles);
            }
            if (failure != null) {
                throw failure;
            }
            if (stuck > 0) {
                throw new IOException("bounces that could not be put away, and will be read again: " + stuck);
            }
        }
    }
}
