package de.aok.meineaok.document.inspection;

/** HEIC by ISO/IEC 23008-12: boxes within boxes, of which some tell the size, and one has the picture. */
final class HeicImage {
    private static final int HEADER = 8;
    private static final int LARGE_HEADER = 16;
    private static final int VERSION = 4;
    /** File, meta, iprp, ipco, and what is in that. */
    private static final int DEPTH = 5;

    private final Content content;
    private boolean sized;
    private boolean pictures;

    private HeicImage(Content content) {
        this.content = content;
    }

    static void check(Content content) {
        new HeicImage(content).check();
    }

    private void check() {
        if (!namesHevc()) {
            throw RefusedException.broken();
        }
        boxes(0, content.length(), DEPTH);
        if (!sized || !pictures) {
            throw RefusedException.broken();
        }
    }

    /** Among the brands that the file claims: HEIF holds other pictures, too. */
    private boolean namesHevc() {
        long end = Math.min(content.number(0, 4), content.length());
        for (long at = HEADER; at + 4 <= end; at += 4) {
            if (content.says(at, "heic") || content.says(at, "heix")) {
                return true;
            }
        }
        return false;
    }

    private void boxes(long from, long to, int depth) {
        if (depth == 0) {
            throw RefusedException.broken();
        }
        long at = from;
        while (at < to) {
            long length = content.number(at, 4);
            int header = length == 1 ? LARGE_HEADER : HEADER;
            if (length == 1) {
                length = content.number(at + HEADER, 8);
            } else if (length == 0) {
                length = to - at;
            }
            if (length < header || length > to - at) {
                throw RefusedException.broken();
            }
            box(at + 4, at + header, at + length, depth);
            at += length;
        }
    }

    private void box(long type, long from, long to, int depth) {
        if (content.says(type, "meta")) {
            boxes(from + VERSION, to, depth - 1);
        } else if (content.says(type, "iprp") || content.says(type, "ipco")) {
            boxes(from, to, depth - 1);
        } else if (content.says(type, "ispe")) {
            ImageSize.check(content.number(from + VERSION, 4), content.number(from + VERSION + 4, 4));
            sized = true;
        } else if (content.says(type, "hdlr")) {
            pictures |= content.says(from + VERSION + 4, "pict");
        }
    }
}
