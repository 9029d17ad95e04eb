package de.aok.meineaok.notification.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.BASE64MailboxEncoder;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FLAGS;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.INTERNALDATE;

/**
 * An inbox that others may be emptying at the same time. So messages go by their lasting number (UID) alone: the one by which
 * Jakarta Mail calls them is that of a place in a row, where another message may be by now.
 */
final class Inbox implements AutoCloseable {
    /** What a bounce says stands at its beginning; the mail that comes back with it can be as long as somebody likes. */
    private static final int ENOUGH_BYTES = 1 << 20;

    private final IMAPFolder folder;
    private final boolean moves;

    /** A message, or as much of it as is enough. */
    record Received(Optional<Instant> at, InputStream content) {}

    Inbox(IMAPStore store) throws MessagingException {
        this(store, store.hasCapability("MOVE"));
    }

    /** @param moves whether the server does so by itself */
    Inbox(IMAPStore store, boolean moves) throws MessagingException {
        this.moves = moves;
        this.folder = (IMAPFolder) store.getFolder("INBOX");
        folder.open(Folder.READ_WRITE);
    }

    /** In the order in which they came. */
    long[] numbers() throws MessagingException {
        return (long[]) folder.doCommand(protocol -> protocol.fetchSequenceNumbers(1, UIDFolder.LASTUID));
    }

    /** @return empty if it is gone */
    Optional<Received> read(long number) throws MessagingException {
        Response[] answers = (Response[]) folder.doCommand(protocol -> {
            Response[] all = protocol.command(
                    "UID FETCH " + number + " (FLAGS INTERNALDATE BODY.PEEK[]<0." + ENOUGH_BYTES + ">)", null);
            protocol.notifyResponseHandlers(all);
            protocol.handleResult(all[all.length - 1]);
            return all;
        });
        for (Response answer : answers) {
            if (answer instanceof FetchResponse fetched) {
                BODY body = fetched.getItem(BODY.class);
                FLAGS flags = fetched.getItem(FLAGS.class);
                ByteArrayInputStream content = body == null ? null : body.getByteArrayInputStream();
                if (content != null && (flags == null || !flags.contains(Flags.Flag.DELETED))) {
                    INTERNALDATE received = fetched.getItem(INTERNALDATE.class);
                    return Optional.of(new Received(
                            Optional.ofNullable(received)
                                    .map(INTERNALDATE::getDate)
                                    .map(Date::toInstant),
                            content));
                }
            }
        }
        return Optional.empty();
    }

    /** If it is gone, another server was faster, and nothing happens. */
    void move(long number, Folder target) throws MessagingException {
        Argument into = new Argument();
        into.writeString(BASE64MailboxEncoder.encode(target.getFullName()));
        folder.doCommand(protocol -> {
            if (moves) {
                protocol.simpleCommand("UID MOVE " + number, into);
            } else {
                protocol.simpleCommand("UID COPY " + number, into);
                protocol.simpleCommand("UID STORE " + number + " +FLAGS.SILENT (\\Deleted)", null);
            }
            return number;
        });
    }

    boolean isOpen() {
        return folder.isOpen();
    }

    @Override
    public void close() throws MessagingException {
        if (folder.isOpen()) {
            // Without the extension, what was moved is a copy; its original goes now.
            folder.close(!moves);
        }
    }
}
