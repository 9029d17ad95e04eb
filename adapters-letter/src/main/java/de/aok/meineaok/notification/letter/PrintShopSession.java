package de.aok.meineaok.notification.letter;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHFsyncExtension;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.jspecify.annotations.Nullable;

/** Logged in at the print shop's server. What it refuses is a {@link SftpException}; any other failure ends the session. */
final class PrintShopSession implements Closeable {
    private static final int READ_AT_ONCE = 32 * 1024;
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final ClientSession session;
    private final SftpClient sftp;
    private final @Nullable OpenSSHFsyncExtension flushing;

    PrintShopSession(ClientSession session, SftpClient sftp) {
        this.session = session;
        this.sftp = sftp;
        OpenSSHFsyncExtension extension = sftp.getExtension(OpenSSHFsyncExtension.class);
        flushing = extension != null && extension.isSupported() ? extension : null;
    }

    /**
     * What lies in a folder.
     *
     * @param name without the folder's
     * @param modifiedAt by the server's clock; never, if it does not tell
     */
    record Item(String name, boolean folder, boolean file, Instant modifiedAt) {
        private static Item of(SftpClient.DirEntry entry) {
            SftpClient.Attributes attributes = entry.getAttributes();
            FileTime modifiedAt = attributes.getModifyTime();
            return new Item(
                    entry.getFilename(),
                    attributes.isDirectory(),
                    attributes.isRegularFile(),
                    modifiedAt == null ? Instant.MAX : modifiedAt.toInstant());
        }
    }

    /** What lies in a folder, by name. */
    List<Item> list(String folder) throws IOException {
        List<Item> items = new ArrayList<>();
        // Not by readEntries, from which failures come as unchecked exceptions.
        try (SftpClient.CloseableHandle handle = sftp.openDir(folder)) {
            for (List<SftpClient.DirEntry> some = sftp.readDir(handle); some != null; some = sftp.readDir(handle)) {
                some.stream().map(Item::of).forEach(items::add);
            }
        }
        items.removeIf(item -> item.name().equals(".") || item.name().equals(".."));
        items.sort(Comparator.comparing(Item::name));
        return items;
    }

    boolean exists(String path) throws IOException {
        try {
            sftp.stat(path);
            return true;
        } catch (SftpException e) {
            if (isMissing(e)) {
                return false;
            }
            throw e;
        }
    }

    /** Whether what was asked for is not there. */
    static boolean isMissing(SftpException e) {
        return e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE || e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_PATH;
    }

    void makeFolder(String path) throws IOException {
        sftp.mkdir(path);
    }

    void makeFolderIfMissing(String path) throws IOException {
        if (!exists(path)) {
            try {
                sftp.mkdir(path);
            } catch (SftpException e) {
                // Somebody else may just have made it.
                if (!exists(path)) {
                    throw e;
                }
            }
        }
    }

    /** Writes a file that is not there yet, onto the disk where the server offers that. */
    void write(String path, byte[] content) throws IOException {
        try (SftpClient.CloseableHandle file = sftp.open(path, OpenMode.Write, OpenMode.Create, OpenMode.Exclusive)) {
            sftp.write(file, 0, content);
            if (flushing != null) {
                flushing.fsync(file);
            }
        }
    }

    /** Reads a file, or its first bytes if it has more than the limit. */
    byte[] read(String path, int limit) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] part = new byte[Math.min(limit, READ_AT_ONCE)];
        try (SftpClient.CloseableHandle file = sftp.open(path, OpenMode.Read)) {
            int read = 1;
            while (read > 0 && content.size() < limit) {
                read = sftp.read(file, content.size(), part, 0, Math.min(part.length, limit - content.size()));
                content.write(part, 0, Math.max(read, 0));
            }
        }
        return content.toByteArray();
    }

    /** Gives a file or folder another name, which nothing may have yet. */
    void move(String from, String to) throws IOException {
        sftp.rename(from, to);
    }

    /** Removes a folder and the files in it. */
    void removeFolder(String path) throws IOException {
        for (Item item : list(path)) {
            sftp.remove(path + '/' + item.name());
        }
        sftp.rmdir(path);
    }

    /** Says goodbye; what was done is done, whether the server hears that or not. */
    @Override
    public void close() {
        boolean gone = false;
        try {
            // The channel first: the session would have it write when it can write no more.
            sftp.close();
            gone = session.close(false).await(FAREWELL);
        } catch (InterruptedIOException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException unheard) {
            // The connection is gone, and is let go of below.
        }
        if (!gone) {
            session.close(true);
        }
    }
}
