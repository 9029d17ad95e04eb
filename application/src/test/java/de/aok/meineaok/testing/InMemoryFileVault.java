package de.aok.meineaok.testing;

import de.aok.meineaok.document.FileId;
import de.aok.meineaok.document.Sha256;
import de.aok.meineaok.document.application.port.FileVault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Contents in memory. They are stored outside of a transaction alone, as use cases should. */
public final class InMemoryFileVault implements FileVault {
    private final InMemoryDatabase database;
    private final InMemoryFiles files;
    private final Map<FileId, Content> contents;

    InMemoryFileVault(InMemoryDatabase database, InMemoryFiles files) {
        this.database = database;
        this.files = files;
        contents = database.table(new LinkedHashMap<>());
    }

    private record Content(ByteBuffer bytes, Instant begunAt) {}

    /** What is in it. */
    public Set<FileId> stored() {
        return database.required(() -> Set.copyOf(contents.keySet()));
    }

    @Override
    public StoredContent store(FileId id, InputStream content, long atMost, Instant now)
            throws IOException, TooLargeException {
        requireWithin(false);
        byte[] bytes = content.readNBytes((int) Math.min(Integer.MAX_VALUE - Long.BYTES, atMost));
        if (content.read() >= 0) {
            throw new TooLargeException(atMost);
        }
        if (database.required(() -> contents.putIfAbsent(id, new Content(ByteBuffer.wrap(bytes), now))) != null) {
            throw new IllegalStateException(id + " is not new");
        }
        return new StoredContent(bytes.length, sha256(bytes));
    }

    private static Sha256 sha256(byte[] bytes) {
        try {
            return new Sha256(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public SeekableByteChannel open(FileId id) throws IOException {
        Content content = database.required(() -> contents.get(id));
        if (content == null) {
            throw new NoSuchFileException(id.toString());
        }
        return new Channel(content.bytes());
    }

    @Override
    public void remove(Collection<FileId> ids) {
        requireWithin(true);
        if (ids.stream().anyMatch(files::contains)) {
            throw new IllegalStateException("a file refers to it");
        }
        contents.keySet().removeAll(Set.copyOf(ids));
    }

    @Override
    public int sweep(Instant begunBefore, int atMost) {
        requireWithin(true);
        List<FileId> swept = contents.entrySet().stream()
                .filter(content -> content.getValue().begunAt().isBefore(begunBefore))
                .map(Map.Entry::getKey)
                .filter(id -> !files.contains(id))
                .limit(atMost)
                .toList();
        remove(swept);
        return swept.size();
    }

    private void requireWithin(boolean transaction) {
        if (database.isWithin() != transaction) {
            throw new IllegalStateException(transaction ? "outside of a transaction" : "within a transaction");
        }
    }

    private static final class Channel implements SeekableByteChannel {
        private final ByteBuffer content;
        private long position;
        private boolean open = true;

        private Channel(ByteBuffer content) {
            this.content = content;
        }

        @Override
        public int read(ByteBuffer into) throws IOException {
            if (position() >= size()) {
                return -1;
            }
            int length = (int) Math.min(into.remaining(), size() - position);
            into.put(content.slice((int) position, length));
            position += length;
            return length;
        }

        @Override
        public long position() throws IOException {
            requireOpen();
            return position;
        }

        @Override
        public SeekableByteChannel position(long to) throws IOException {
            requireOpen();
            if (to < 0) {
                throw new IllegalArgumentException("a position is not negative");
            }
            position = to;
            return this;
        }

        @Override
        public long size() throws IOException {
            requireOpen();
            return content.capacity();
        }

        @Override
        public int write(ByteBuffer from) {
            throw new NonWritableChannelException();
        }

        @Override
        public SeekableByteChannel truncate(long to) {
            throw new NonWritableChannelException();
        }

        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public void close() {
            open = false;
        }

        private void requireOpen() throws ClosedChannelException {
            if (!open) {
                throw new ClosedChannelException();
            }
        }
    }
}
