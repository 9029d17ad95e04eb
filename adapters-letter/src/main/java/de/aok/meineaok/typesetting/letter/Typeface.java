package de.aok.meineaok.typesetting.letter;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.text.Normalizer;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.HorizontalMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A font that is parsed once and then serves document after document. For one thread at a time. */
final class Typeface {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f]+");

    private final String family;
    private final int weight;
    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final HorizontalMetricsTable metrics;
    private final double unitsPerEm;

    /**
     * Parses a font.
     *
     * @param family name by which the style sheet asks for it
     * @param weight from 100 to 900, likewise
     * @param trueType the file
     */
    Typeface(String family, int weight, byte[] trueType) throws IOException {
        this.family = family;
        this.weight = weight;
        font = new TTFParser().parse(new RandomAccessReadBuffer(trueType));
        // Without ligatures each character keeps a glyph of its own, which copies and reads aloud as itself.
        font.setEnableGsub(false);
        glyphs = font.getUnicodeCmapLookup();
        metrics = font.getHorizontalMetrics();
        unitsPerEm = font.getUnitsPerEm();
    }

    /** A text as it is printed: composed as far as Unicode can, and with single blanks. */
    static String tidy(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** How wide a text runs at size 1. */
    double widthOf(String text) {
        return text.codePoints()
                        .map(glyphs::getGlyphId)
                        .map(metrics::getAdvanceWidth)
                        .sum()
                / unitsPerEm;
    }

    /**
     * Makes sure that a text can be printed.
     *
     * @throws MissingGlyphException if not; names the first code point that cannot
     */
    void requireGlyphs(String text) throws MissingGlyphException {
        OptionalInt missing = text.codePoints().filter(c -> !hasGlyph(c)).findFirst();
        if (missing.isPresent()) {
            throw new MissingGlyphException(missing.getAsInt());
        }
    }

    private boolean hasGlyph(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> false;
            default -> glyphs.getGlyphId(codePoint) != 0;
        };
    }

    /** Offers the font to a document that is being set; only the glyphs that it uses get embedded. */
    void offerTo(PdfRendererBuilder builder, PDDocument document) throws IOException {
        PDFontSupplier embedded = new PDFontSupplier(PDType0Font.load(document, font, true));
        builder.useFont(embedded, family, weight, FontStyle.NORMAL, true);
    }
}
