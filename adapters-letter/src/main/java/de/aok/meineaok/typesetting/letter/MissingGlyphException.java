package de.aok.meineaok.typesetting.letter;

import java.io.IOException;
import java.util.Locale;

/** A text has a character that cannot be printed. Tells that one alone, and nothing of the text. */
public final class MissingGlyphException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String codePoint;

    MissingGlyphException(int codePoint) {
        super(String.format(Locale.ROOT, "U+%04X has no glyph", codePoint));
        this.codePoint = String.format(Locale.ROOT, "U+%04X", codePoint);
    }

    /** The first one, as Unicode writes it: {@code U+4E2D}. */
    public String codePoint() {
        return codePoint;
    }
}
