package de.aok.meineaok.document.inspection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.jspecify.annotations.Nullable;

/**
 * Reads a content from any place, a page at a time, of which it keeps a few. How much may be read in all has a limit, and how many pages
 * may be fetched, each of which can be a query to a database: so nothing in a file makes somebody read it for ever, or here and there by
 * turns. Whoever needs more gets a {@link RefusedException}.
 */
final class Content implements RandomAccessRead {
    private static final int PAGE = 64 * 1024;
    private static final int PAGES_KEPT = 32;
    /** For the looks that are taken at each file. */
    private static final int READINGS = 6;
    /** Pages that may be fetched once more, besides those readings: for files whose parts are scattered. */
    private static final int LOOKS_ELSEWHERE = 1000;

    private final SeekableByteChannel channel;
    private final long length;
    private final Map<Long, byte[]> pages = new LinkedHashMap<>(PAGES_KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<Long, byte[]> eldest) {
            return size() > PAGES_KEPT;
        }
    };
    private byte[] page = {};
    private long pageStart;
    private long position;
    private long allowed;
    private long loadsAllowed;
    private long border = Long.MAX_VALUE;
    private boolean closed;

    Content(SeekableByteChannel channel) throws IOException {
        this.channel = channel;
        this.length = channel.size();
        allowReadings(READINGS);
    }

    /** Allows to read as much as the whole so many times, from now on. */
    void allowReadings(int times) {
        allowed = times * (length + PAGE);
        loadsAllowed = times * (length / PAGE + 1) + LOOKS_ELSEWHERE;
    }

    /** Refuses who reads from there on, until {@link #openBorder}. */
    void closeBorder(long offset) {
        border = offset;
    }

    void openBorder() {
        border = Long.MAX_VALUE;
    }

    /** The byte at an offset, or -1 behind the end. */
    int at(long offset) {
        if (offset < 0 || offset >= length) {
            return -1;
        }
        if (offset >= border) {
            throw RefusedException.broken();
        }
        long within = offset - pageStart;
        if (within < 0 || within >= page.length) {
            turnTo(offset);
            within = offset - pageStart;
        }
        spend(1);
        return page[(int) within] & 0xff;
    }

    private void spend(int bytes) {
        allowed -= bytes;
        if (allowed < 0) {
            throw RefusedException.broken();
        }
    }

    private void turnTo(long offset) {
        long number = offset / PAGE;
        byte[] known = pages.get(number);
        if (known == null) {
            known = load(number);
            pages.put(number, known);
        }
        page = known;
        pageStart = number * PAGE;
    }

    private byte[] load(long number) {
        if (--loadsAllowed < 0) {
            throw RefusedException.broken();
        }
        long start = number * PAGE;
        ByteBuffer into = ByteBuffer.allocate((int) Math.min(PAGE, length - start));
        try {
            channel.position(start);
            while (into.hasRemaining()) {
                if (channel.read(into) < 0) {
                    throw new IOException("the content is shorter than it was");
                }
            }
        } catch (IOException e) {
            // Unchecked, or PDFBox would take it for a fault of the file.
            throw new UncheckedIOException(e);
        }
        return into.array();
    }

    /** Whether these bytes stand at an offset; every character is one. */
    boolean says(long offset, String bytes) {
        for (int i = 0; i < bytes.length(); i++) {
            if (at(offset + i) != bytes.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** An unsigned number, the most significant byte first; -1 if the content ends before. */
    long number(long offset, int bytes) {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            int next = at(offset + i);
            if (next < 0) {
                return -1;
            }
            number = number << 8 | next;
        }
        return number;
    }

    /** An unsigned number, the least significant byte first; -1 if the content ends before. */
    long reversedNumber(long offset, int bytes) {
        long number = number(offset, bytes);
        return number < 0 ? number : Long.reverseBytes(number) >>> (Long.SIZE - bytes * Byte.SIZE);
    }

    /** As many bytes as there are, a limited number at most. */
    byte[] bytes(long offset, int atMost) {
        byte[] bytes = new byte[(int) Math.max(0, Math.min(atMost, length - offset))];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) at(offset + i);
        }
        return bytes;
    }

    @Override
    public int read() {
        int next = at(position);
        if (next >= 0) {
            position++;
        }
        return next;
    }

    @Override
    public int read(byte[] into, int offset, int atMost) {
        Objects.checkFromIndexSize(offset, atMost, into.length);
        int count = (int) Math.min(atMost, length - position);
        if (count <= 0) {
            return atMost == 0 ? 0 : -1;
        }
        int done = 0;
        while (done < count) {
            at(position);
            int within = (int) (position - pageStart);
            int part = Math.min(count - done, page.length - within);
            System.arraycopy(page, within, into, offset + done, part);
            spend(part);
            position += part;
            done += part;
        }
        return count;
    }

    @Override
    public int peek() {
        return at(position);
    }

    @Override
    public long getPosition() {
        return position;
    }

    @Override
    public void seek(long to) throws IOException {
        if (to < 0) {
            throw new IOException("no such position");
        }
        position = Math.min(to, length);
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public boolean isEOF() {
        return position >= length;
    }

    @Override
    public RandomAccessReadView createView(long start, long size) throws IOException {
        return new RandomAccessReadView(this, start, size);
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    /** The channel is not ours to close. */
    @Override
    public void close() {
        closed = true;
    }
}
