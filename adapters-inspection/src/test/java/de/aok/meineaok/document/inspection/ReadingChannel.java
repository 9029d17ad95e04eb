package de.aok.meineaok.document.inspection;

import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** One that is read, and is not the inspection's to close. */
abstract class ReadingChannel implements SeekableByteChannel {
    private long position;

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long to) {
        position = to;
        return this;
    }

    @Override
    public int write(ByteBuffer from) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SeekableByteChannel truncate(long to) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {
        throw new IllegalStateException("the channel is not the inspection's to close");
    }
}
