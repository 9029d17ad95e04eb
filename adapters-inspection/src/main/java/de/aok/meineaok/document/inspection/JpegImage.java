package de.aok.meineaok.document.inspection;

/**
 * JPEG by ITU-T T.81: segments, of which one tells the size, and scans to an end. What telephones write behind that end (films, a
 * second picture) is left alone.
 */
final class JpegImage {
    private static final int END_OF_IMAGE = 0xd9;
    private static final int START_OF_SCAN = 0xda;
    private static final int LENGTH_BYTES = 2;

    private final Content content;
    private long at = 2;
    private boolean sized;
    private boolean scanned;

    private JpegImage(Content content) {
        this.content = content;
    }

    static void check(Content content) {
        new JpegImage(content).check();
    }

    private void check() {
        int marker = marker();
        while (marker != END_OF_IMAGE) {
            if (!standsAlone(marker)) {
                segment(marker);
            }
            marker = marker();
        }
        if (!sized || !scanned) {
            throw RefusedException.broken();
        }
    }

    /** The next one; inside of a scan, what comes before it is skipped. */
    private int marker() {
        if (!scanned && content.at(at) != 0xff) {
            throw RefusedException.broken();
        }
        int next = content.at(at++);
        boolean escaped = false;
        while (next >= 0) {
            if (escaped && next != 0 && next != 0xff) {
                return next;
            }
            escaped = next == 0xff;
            next = content.at(at++);
        }
        throw RefusedException.broken();
    }

    /** Restarts within a scan, and one without meaning. */
    private static boolean standsAlone(int marker) {
        return marker >= 0xd0 && marker <= 0xd7 || marker == 1;
    }

    private void segment(int marker) {
        long length = content.number(at, LENGTH_BYTES);
        if (length < LENGTH_BYTES || at + length > content.length()) {
            throw RefusedException.broken();
        }
        if (marker == START_OF_SCAN) {
            scanned = true;
        } else if (isFrame(marker)) {
            ImageSize.check(content.number(at + 5, 2), content.number(at + 3, 2));
            sized = true;
        }
        at += length;
    }

    /** SOF0 to SOF15, among which other tables have their place. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }
}
