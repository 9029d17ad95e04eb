package de.aok.meineaok.document.application.port;

import de.aok.meineaok.document.FileId;
import de.aok.meineaok.document.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.time.Instant;
import java.util.Collection;

/**
 * Keeps the content of files, encrypted, and never whole in memory. It knows nothing of what a file is for: content to which no file
 * refers is swept after a while. Sealed by the newest key of its configuration; older keys still open what they sealed.
 */
public interface FileVault {

    /**
     * Stores a content as it is read, on its own and for good, whatever becomes of the caller's transaction; it is to be called outside
     * of one, since whoever sends may be slow. Nothing is left of what could not be read or stored to its end.
     *
     * @param id new
     * @param atMost bytes
     * @throws TooLargeException if there is more, as soon as that is known
     * @throws IOException if the content cannot be read
     */
    StoredContent store(FileId id, InputStream content, long atMost, Instant now) throws IOException, TooLargeException;

    /**
     * Opens a content for reading, from any place; outside of a transaction, too. To be closed by the caller.
     *
     * @throws java.nio.file.NoSuchFileException if there is none, or it is not stored to its end yet
     * @throws IOException also while it is read, if it is not what was stored
     */
    SeekableByteChannel open(FileId id) throws IOException;

    /**
     * Removes contents, in the caller's transaction: if that is rolled back, they are still there. Unknown ones are passed over; of
     * known ones their files have to be removed before.
     */
    void remove(Collection<FileId> ids);

    /**
     * Removes contents to which no file refers, as far as they were begun long enough ago; in the caller's transaction.
     *
     * @return how many
     */
    int sweep(Instant begunBefore, int atMost);

    /**
     * What was stored.
     *
     * @param size in bytes
     * @param sha256 of the content as it came
     */
    record StoredContent(long size, Sha256 sha256) {}

    /** There is more than may be stored. */
    final class TooLargeException extends Exception {
        private static final long serialVersionUID = 1L;

        public TooLargeException(long atMost) {
            super("more than " + atMost + " bytes");
        }
    }
}
