package de.aok.meineaok.document.inspection;

import java.util.function.LongConsumer;

/** Counts what run-length encoding would unpack to (ISO 32000-2, 7.4.5). */
final class RunLength implements PdfStreams.Unpacking {
    private static final int END = 128;

    private final LongConsumer counted;
    private int copied;
    private boolean repeats;

    RunLength(LongConsumer counted) {
        this.counted = counted;
    }

    @Override
    public boolean take(byte[] from, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            int next = from[i] & 0xff;
            if (copied > 0) {
                copied--;
            } else if (repeats) {
                repeats = false;
            } else if (next == END) {
                return false;
            } else {
                repeats = next > END;
                copied = repeats ? 0 : next + 1;
                counted.accept(repeats ? 2L * END + 1 - next : copied);
            }
        }
        return true;
    }
}
