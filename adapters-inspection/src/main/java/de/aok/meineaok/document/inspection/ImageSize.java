package de.aok.meineaok.document.inspection;

/** How large a picture may be that somebody else is going to decode. */
final class ImageSize {
    /** A sheet of A0, scanned at 300 dots an inch, has 140 million; the largest cameras of telephones have 200. */
    private static final long MOST_PIXELS = 400_000_000;

    private ImageSize() {}

    static void check(long width, long height) {
        if (width < 1 || height < 1 || height > MOST_PIXELS / width) {
            throw RefusedException.broken();
        }
    }
}
