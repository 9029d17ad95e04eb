package de.aok.meineaok.document.inspection;

import java.util.zip.CRC32;

/** PNG by ISO/IEC 15948: chunks, of which the first tells the size, and the last is the end. */
final class PngImage {
    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;
    private static final int HEADER = 13;

    private PngImage() {}

    static void check(Content content) {
        checkHeader(content);
        long at = SIGNATURE;
        boolean picture = false;
        while (!content.says(at + 4, "IEND")) {
            long length = content.number(at, 4);
            if (length < 0 || at + length + AROUND > content.length()) {
                throw RefusedException.broken();
            }
            picture |= content.says(at + 4, "IDAT");
            at += length + AROUND;
        }
        if (!picture || content.number(at + 8, 4) < 0) {
            throw RefusedException.broken();
        }
    }

    private static void checkHeader(Content content) {
        CRC32 sum = new CRC32();
        sum.update(content.bytes(SIGNATURE + 4, 4 + HEADER));
        if (content.number(SIGNATURE, 4) != HEADER
                || !content.says(SIGNATURE + 4, "IHDR")
                || content.number(SIGNATURE + 8 + HEADER, 4) != sum.getValue()) {
            throw RefusedException.broken();
        }
        ImageSize.check(content.number(SIGNATURE + 8, 4), content.number(SIGNATURE + 12, 4));
    }
}
