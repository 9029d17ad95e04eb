package de.aok.meineaok.document.inspection;

/** TIFF 6.0: a chain of directories, one a page, each of which tells a size and where the picture is. */
final class TiffImage {
    private static final int CLASSIC = 42;
    private static final int MOST_PAGES = 10_000;
    private static final int ENTRY = 12;
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int STRIPS = 273;
    private static final int TILES = 324;
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
        boolean picture = false;
        for (long i = 0; i < entries; i++) {
            long entry = directory + 2 + i * ENTRY;
            switch ((int) number(entry, 2)) {
                case WIDTH -> width = value(entry);
                case HEIGHT -> height = value(entry);
                case STRIPS, TILES -> picture = true;
                default -> {
                    // Tells nothing that we ask.
                }
            }
        }
        ImageSize.check(width, height);
        if (!picture) {
            throw RefusedException.broken();
        }
        return number(directory + 2 + entries * ENTRY, 4);
    }

    private long value(long entry) {
        return switch ((int) number(entry + 2, 2)) {
            case SHORT -> number(entry + 8, 2);
            case LONG -> number(entry + 8, 4);
            default -> throw RefusedException.broken();
        };
    }

    private long number(long offset, int bytes) {
        long number = reversed ? content.reversedNumber(offset, bytes) : content.number(offset, bytes);
        if (number < 0) {
            throw RefusedException.broken();
        }
        return number;
    }
}
