package de.aok.meineaok.document.inspection;

import java.nio.ByteBuffer;

/** Counts how often it is read from, each time of which could be a query to a database. */
final class CountingChannel extends ReadingChannel {
    private final byte[] content;
    private int reads;

    CountingChannel(byte[] content) {
        this.content = content;
    }

    int reads() {
        return reads;
    }

    @Override
    public long size() {
        return content.length;
    }

    @Override
    public int read(ByteBuffer into) {
        reads++;
        int count = (int) Math.min(into.remaining(), content.length - position());
        into.put(content, (int) position(), count);
        position(position() + count);
        return count;
    }
}
