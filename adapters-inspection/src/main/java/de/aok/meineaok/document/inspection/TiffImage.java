package de.aok.meineaok.document.inspection;

/** TIFF 6.0: a chain of directories, one a page, each of which tells a size and where the parts of the picture are. */
final class TiffImage {
    private static final int CLASSIC = 42;
    private static final int MOST_PAGES = 10_000;
    private static final int ENTRY = 12;
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int STRIPS = 273;
    private static final int STRIP_LENGTHS = 279;
    private static final int TILES = 324;
    private static final int TILE_LENGTHS = 325;
    private static final int SHORT = 3;
    private static final int LONG = 4;

    private final Content content;
    private final boolean reversed;

    private TiffImage(Content content) {
        this.content = content;
        this.reversed = content.at(0) == 'I';
    }

    static void check(Content content) {
        new TiffImage(content).check();
    }

    private void check() {
        if (number(2, 2) != CLASSIC) {
            throw RefusedException.broken();
        }
        long directory = number(4, 4);
        int pages = 0;
        do {
            if (++pages > MOST_PAGES) {
                throw RefusedException.broken();
            }
            directory = next(directory);
        } while (directory != 0);
    }

    /** Checks one, and tells where the next is; 0 if there is none. */
    private long next(long directory) {
        long entries = number(directory, 2);
        long width = 0;
        long height = 0;
        long places = 0;
        long lengths = 0;
        long previous = -1;
        for (long i = 0; i < entries; i++) {
            long entry = directory + 2 + i * ENTRY;
            long tag = number(entry, 2);
            if (tag <= previous) {
                // The standard wants them sorted; and readers differ in which of two they believe.
                throw RefusedException.broken();
            }
            previous = tag;
            switch ((int) tag) {
                case WIDTH -> width = value(entry);
                case HEIGHT -> height = value(entry);
                case STRIPS, TILES -> places = entry;
                case STRIP_LENGTHS, TILE_LENGTHS -> lengths = entry;
                default -> {
                    // Tells nothing that we ask.
                }
            }
        }
        ImageSize.check(width, height);
        checkParts(places, lengths);
        return number(directory + 2 + entries * ENTRY, 4);
    }

    /** Some writers leave their lengths out, if there is one part only. */
    private void checkParts(long places, long lengths) {
        if (places == 0 || lengths != 0 && count(places) != count(lengths)) {
            throw RefusedException.broken();
        }
        for (long i = 0; i < count(places); i++) {
            if (value(places, i) + (lengths == 0 ? 1 : value(lengths, i)) > content.length()) {
                throw RefusedException.broken();
            }
        }
    }

    private long count(long entry) {
        return number(entry + 4, 4);
    }

    private long value(long entry) {
        return value(entry, 0);
    }

    /** One of an entry's values, which are elsewhere if they do not fit in. */
    private long value(long entry, long index) {
        int size = switch ((int) number(entry + 2, 2)) {
            case SHORT -> 2;
            case LONG -> 4;
            default -> throw RefusedException.broken();
        };
        long values = count(entry) * size > 4 ? number(entry + 8, 4) : entry + 8;
        return number(values + index * size, size);
    }

    private long number(long offset, int bytes) {
        long number = reversed ? content.reversedNumber(offset, bytes) : content.number(offset, bytes);
        if (number < 0) {
            throw RefusedException.broken();
        }
        return number;
    }
}
