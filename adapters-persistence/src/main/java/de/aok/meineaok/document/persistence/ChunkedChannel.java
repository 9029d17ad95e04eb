package de.aok.meineaok.document.persistence;

import de.aok.meineaok.document.FileId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads a content from any place, chunk by chunk. Two of them are kept, since whoever reads a PDF goes to and fro between what it
 * looks for and where that is listed.
 */
final class ChunkedChannel implements SeekableByteChannel {
    private static final int KEPT = 2;

    private final Chunks chunks;
    private final FileId file;
    private final long size;
    private final Map<Integer, byte[]> kept = new LinkedHashMap<>(KEPT, 1, true);
    private long position;
    private boolean open = true;

    /** @throws IOException if it does not end where it is said to */
    ChunkedChannel(Chunks chunks, FileId file, long size) throws IOException {
        this.chunks = chunks;
        this.file = file;
        this.size = size;
        // Sealed for being the last, it vouches for the size.
        chunk(Chunks.last(size));
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        requireOpen();
        if (position >= size) {
            return -1;
        }
        int before = into.position();
        while (into.hasRemaining() && position < size) {
            byte[] chunk = chunk((int) (position / Chunks.BYTES));
            int from = (int) (position % Chunks.BYTES);
            int length = Math.min(into.remaining(), chunk.length - from);
            into.put(chunk, from, length);
            position += length;
        }
        return into.position() - before;
    }

    private byte[] chunk(int number) throws IOException {
        byte[] chunk = kept.get(number);
        if (chunk == null) {
            if (kept.size() == KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
            chunk = chunks.read(file, size, number);
            kept.put(number, chunk);
        }
        return chunk;
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
        return size;
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
        kept.clear();
    }

    private void requireOpen() throws ClosedChannelException {
        if (!open) {
            throw new ClosedChannelException();
        }
    }
}
