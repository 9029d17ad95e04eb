package de.aok.meineaok.notification.application.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A folder into which files are dropped whole: whoever looks sees a file complete or not at all, and what was dropped outlasts a
 * crash. A file of the same name is replaced. Files are readable by their owner alone, where the file system knows owners.
 */
public final class FileDrop {
    private static final String HIDDEN = ".";
    private static final String UNFINISHED = ".part";

    private final Path folder;
    private final boolean posix;

    /**
     * Clears away what a crash left unfinished in the folder. A server that is writing into it at that moment has to write once
     * more.
     *
     * @param folder made with the first file, if it is not there
     */
    public FileDrop(Path folder) {
        this.folder = folder;
        this.posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (Files.isDirectory(folder)) {
            clearUnfinished();
        }
    }

    /** What was never finished may hold a code in the clear, and nobody would ever collect it. */
    private void clearUnfinished() {
        try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(folder, HIDDEN + '*' + UNFINISHED)) {
            for (Path file : unfinished) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Drops a file.
     *
     * @param name a plain file name
     * @throws IOException if it could not be written; nothing is left behind then
     */
    public void put(String name, byte[] content) throws IOException {
        Path target = folder.resolve(name);
        if (!folder.equals(target.getParent())) {
            throw new IllegalArgumentException("not a plain file name");
        }
        Path unfinished = create();
        try {
            write(unfinished, content);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(unfinished);
            throw e;
        }
        syncFolder();
    }

    private Path create() throws IOException {
        try {
            return Files.createTempFile(folder, HIDDEN, UNFINISHED);
        } catch (NoSuchFileException noFolder) {
            Files.createDirectories(folder);
            return Files.createTempFile(folder, HIDDEN, UNFINISHED);
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** The new name, too, has to reach the disk. Only POSIX can open a folder for that. */
    private void syncFolder() throws IOException {
        if (posix) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
