package de.aok.meineaok.document.inspection;

import java.util.function.LongConsumer;

/**
 * Counts what LZW would unpack to (ISO 32000-2, 7.4.4), for which the lengths of the table's entries are enough: PDFBox keeps all that
 * is packed and all entries in memory.
 */
final class LzwLength implements PdfStreams.Unpacking {
    private static final int SHORTEST_CODE = 9;
    private static final int LONGEST_CODE = 12;
    private static final int CLEAR = 256;
    private static final int END = 257;

    private final LongConsumer counted;
    /** How much too soon codes become longer. */
    private final int early;

    private final int[] lengths = new int[1 << LONGEST_CODE];
    private int entries;
    private int last;
    private int held;
    private int bits;

    LzwLength(LongConsumer counted, int early) {
        this.counted = counted;
        this.early = early;
        clear();
    }

    private void clear() {
        entries = END + 1;
        last = 0;
    }

    @Override
    public boolean take(byte[] from, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            held = held << Byte.SIZE | from[i] & 0xff;
            bits += Byte.SIZE;
            int width = width();
            if (bits >= width) {
                bits -= width;
                if (!code(held >> bits & (1 << width) - 1)) {
                    return false;
                }
            }
        }
        return true;
    }

    private int width() {
        return Math.clamp(Integer.SIZE - Integer.numberOfLeadingZeros(entries + early), SHORTEST_CODE, LONGEST_CODE);
    }

    private boolean code(int code) {
        if (code == CLEAR) {
            clear();
            return true;
        }
        if (code == END || code > entries) {
            return false;
        }
        int current = code < CLEAR ? 1 : code < entries ? lengths[code] : last + 1;
        counted.accept(current);
        if (last > 0 && entries < lengths.length) {
            lengths[entries++] = last + 1;
        }
        last = current;
        return true;
    }
}
