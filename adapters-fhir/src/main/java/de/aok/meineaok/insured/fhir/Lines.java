package de.aok.meineaok.insured.fhir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of bytes into lines, so that one that is too long or not UTF-8 spoils no other. Holds one line at a time, and none
 * longer than {@value #LONGEST} bytes.
 */
final class Lines {
    static final int LONGEST = 1 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 12);
    private int position;
    private int filled;
    private long number;

    Lines(InputStream in) {
        this.in = in;
    }

    /** A line without its end. */
    static final class Line {
        private final long number;
        private final byte @Nullable [] bytes;

        private Line(long number, byte @Nullable [] bytes) {
            this.number = number;
            this.bytes = bytes;
        }

        /** One-based. */
        long number() {
            return number;
        }

        boolean isBlank() {
            if (bytes == null) {
                return false;
            }
            for (byte b : bytes) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return true;
        }

        /** @throws UnusableException if the line is too long or not UTF-8 */
        String text() {
            if (bytes == null) {
                throw new UnusableException("the line is longer than " + LONGEST + " bytes");
            }
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            } catch (CharacterCodingException e) {
                throw new UnusableException("the line is not valid UTF-8");
            }
        }
    }

    /** @return the next line, blank ones included; null at the end */
    @Nullable
    Line next() throws IOException {
        line.reset();
        long length = 0;
        boolean any = false;
        while (position < filled || fill()) {
            any = true;
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            length += end - position;
            if (length <= LONGEST) {
                line.write(buffer, position, end - position);
            }
            position = end + 1;
            if (end < filled) {
                break;
            }
        }
        if (!any) {
            return null;
        }
        number++;
        return new Line(number, length <= LONGEST ? withoutByteOrderMark(line.toByteArray()) : null);
    }

    private boolean fill() throws IOException {
        position = 0;
        filled = Math.max(0, in.read(buffer));
        return filled > 0;
    }

    private byte[] withoutByteOrderMark(byte[] bytes) {
        boolean marked = number == 1
                && bytes.length >= 3
                && bytes[0] == (byte) 0xEF
                && bytes[1] == (byte) 0xBB
                && bytes[2] == (byte) 0xBF;
        return marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
    }
}
