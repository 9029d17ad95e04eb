package de.aok.meineaok.notification.letter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * What stands where on a printed sheet.
 *
 * @param pages their number
 * @param text all of it, in reading order
 * @param glyphs all of them, but blanks
 */
record Sheet(int pages, String text, List<Glyph> glyphs) {
    /** Share of the size by which letters reach below the line, at most. */
    private static final float DESCENT = 0.3f;

    private static final float MM_PER_POINT = 25.4f / 72;

    static Sheet read(byte[] pdf) throws IOException {
        List<Glyph> glyphs = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition position) {
                super.processTextPosition(position);
                if (!position.getUnicode().isBlank()) {
                    glyphs.add(Glyph.of(position));
                }
            }
        };
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new Sheet(document.getNumberOfPages(), stripper.getText(document), List.copyOf(glyphs));
        }
    }

    /** The glyphs of an area, as lines from top to bottom without their blanks. */
    List<String> linesWithin(float left, float top, float right, float bottom) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        float baseline = Float.NaN;
        for (Glyph glyph : glyphs) {
            if (glyph.isWithin(left, top, right, bottom)) {
                if (!line.isEmpty() && Math.abs(glyph.baseline() - baseline) > 1) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                baseline = glyph.baseline();
                line.append(glyph.unicode());
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /**
     * A printed character and the box that it takes, in mm from the upper left corner of the sheet.
     *
     * @param baseline of its line
     * @param font name of its font
     */
    record Glyph(String unicode, float left, float top, float right, float bottom, float baseline, String font) {
        private static Glyph of(TextPosition position) {
            float baseline = position.getYDirAdj() * MM_PER_POINT;
            float left = position.getXDirAdj() * MM_PER_POINT;
            return new Glyph(
                    position.getUnicode(),
                    left,
                    baseline - position.getFontSizeInPt() * MM_PER_POINT,
                    left + position.getWidthDirAdj() * MM_PER_POINT,
                    baseline + DESCENT * position.getFontSizeInPt() * MM_PER_POINT,
                    baseline,
                    position.getFont().getName());
        }

        boolean isWithin(float fromLeft, float fromTop, float toRight, float toBottom) {
            return left >= fromLeft && right <= toRight && top >= fromTop && bottom <= toBottom;
        }
    }
}
