package de.aok.meineaok.typesetting.letter;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.w3c.dom.Document;

/** Sets documents of every kind in PDF/A-2a and PDF/UA-1 ({@link Typesetter}). For any number of threads. */
public final class AccessiblePdf {
    /** As many as ever were at work at once. */
    private final Deque<Typesetter> idle = new ConcurrentLinkedDeque<>();

    /**
     * Makes everything ready for the first document.
     *
     * @throws IOException if the fonts cannot be read
     */
    public AccessiblePdf() throws IOException {
        idle.push(new Typesetter());
    }

    /** TrueType, of normal weight: for what is typed into a document. */
    public static byte[] textFont() throws IOException {
        return Typesetter.textFont();
    }

    /**
     * Sets a document.
     *
     * @param document with title and language; see {@link Xhtml}. Its texts are composed as far as Unicode can
     * @param pdf takes the file, and is left open
     * @throws MissingGlyphException if a character cannot be printed; nothing was written then
     * @throws FaultySettingException if something else cannot be set as it should; nothing was written then
     */
    public void set(Document document, OutputStream pdf) throws IOException {
        Typesetter atHand = idle.poll();
        Typesetter typesetter = atHand != null ? atHand : new Typesetter();
        try {
            typesetter.makePrintable(document);
            typesetter.set(document, pdf);
        } finally {
            idle.push(typesetter);
        }
    }
}
