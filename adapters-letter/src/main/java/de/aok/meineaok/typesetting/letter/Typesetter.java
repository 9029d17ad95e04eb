package de.aok.meineaok.typesetting.letter;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/**
 * Sets XHTML as PDF in PDF/A-2a and PDF/UA-1: tagged, archivable, in fonts of its own. For one thread at a time; to make one costs
 * more than to set a page, so it is to be used again ({@link AccessiblePdf}).
 *
 * <p>A document has {@code <title>}, {@code <html lang>} and {@code <meta name="author">}, {@code <meta name="subject">}, and asks for
 * the fonts „Source Sans 3“ (400, 600) and „Source Code Pro“ (600) alone.
 */
public final class Typesetter {
    private static final int NORMAL = 400;
    private static final int SEMIBOLD = 600;
    private static final String TEXT_FONT = "fonts/SourceSans3-Regular.ttf";

    static {
        XRLog.setLoggerImpl(new SilentLog());
    }

    private final Typeface text = new Typeface("Source Sans 3", NORMAL, textFont());
    private final Typeface bold = new Typeface("Source Sans 3", SEMIBOLD, resource("fonts/SourceSans3-Semibold.ttf"));
    private final Typeface code =
            new Typeface("Source Code Pro", SEMIBOLD, resource("fonts/SourceCodePro-Semibold.ttf"));
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private final FSCacheEx<String, FSCacheValue> fontMetrics = new FSDefaultCacheStore();

    /** @throws IOException if the fonts cannot be read */
    public Typesetter() throws IOException {}

    /** A text as it is printed: composed as far as Unicode can, and with single blanks. */
    public static String tidy(String text) {
        return Typeface.tidy(text);
    }

    /** How wide a text of normal weight runs at size 1. */
    public double widthOf(String words) {
        return text.widthOf(words);
    }

    /** Makes sure that a text can be printed in either weight. */
    public void requireGlyphs(String words) throws MissingGlyphException {
        text.requireGlyphs(words);
        bold.requireGlyphs(words);
    }

    /** Composes the texts of a document as far as Unicode can, and makes sure that all of it can be printed. */
    public void makePrintable(Document document) throws MissingGlyphException {
        makePrintable(document.getDocumentElement());
    }

    private void makePrintable(Node node) throws MissingGlyphException {
        if (node.getNodeType() == Node.TEXT_NODE) {
            node.setNodeValue(Normalizer.normalize(node.getNodeValue(), Normalizer.Form.NFC));
            requireGlyphs(tidy(node.getNodeValue()));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            makePrintable(child);
        }
    }

    static byte[] textFont() throws IOException {
        return resource(TEXT_FONT);
    }

    /**
     * Sets a document.
     *
     * @param document see {@link Xhtml}; whether its texts have glyphs was made sure of
     * @param pdf takes the file, and is left open
     * @throws FaultySettingException if that left something to be desired; nothing was written then
     */
    public void set(Document document, OutputStream pdf) throws IOException {
        List<String> warnings = new ArrayList<>();
        try (PDDocument file = new PDDocument()) {
            LeanPages pages = new LeanPages();
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .withW3cDocument(document, null)
                    .usePDDocument(file)
                    .usePageSupplier(pages)
                    .usePdfAConformance(PdfAConformance.PDFA_2_A)
                    .usePdfUaAccessibility(true)
                    .useColorProfile(colours)
                    .useCacheStore(CacheStore.PDF_FONT_METRICS, fontMetrics)
                    .withProducer("Meine AOK")
                    .withDiagnosticConsumer(diagnostic -> noteIfGrave(diagnostic, warnings));
            for (Typeface typeface : List.of(text, bold, code)) {
                typeface.offerTo(builder, file);
            }
            drawWithPlatformServices(builder);
            if (!warnings.isEmpty()) {
                throw new FaultySettingException(warnings);
            }
            pages.finish();
            file.save(pdf);
        }
    }

    /**
     * Shields the run from the service providers of the application. The library looks for an XSLT processor at every document; among
     * many jars that takes longer than all the rest, and lets the document depend on what else is deployed.
     */
    private static void drawWithPlatformServices(PdfRendererBuilder builder) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader ofApplication = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
        } finally {
            thread.setContextClassLoader(ofApplication);
        }
    }

    private static void noteIfGrave(Diagnostic diagnostic, List<String> warnings) {
        if (diagnostic.getLevel().intValue() >= Level.WARNING.intValue()) {
            warnings.add(diagnostic.getLogMessageId().toString());
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Typesetter.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException(name);
            }
            return in.readAllBytes();
        }
    }
}
