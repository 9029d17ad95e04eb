package de.aok.meineaok.document.inspection;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Takes a PDF apart: first all that looks like an object, to see whether the rest can be done at a bearable cost; then as a reader
 * does; then again all that looks like an object, since readers differ in what they find in a file that is slightly out of order.
 */
final class PdfInspection {
    private final Content content;
    private final PdfAllowance allowance = new PdfAllowance();

    PdfInspection(Content content) {
        this.content = content;
    }

    /** @throws RefusedException if it is not to be taken */
    void inspect() {
        try {
            PdfReader.survey(content, allowance);
            allowance.nextReading();
            PdfReader reader = PdfReader.of(content, allowance);
            try (PDDocument document = reader.parse()) {
                inspect(reader, document);
            }
        } catch (RefusedException | UncheckedIOException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // PDFBox goes as deep as pages are nested, and expects no malice everywhere.
            throw RefusedException.broken();
        }
    }

    private static void inspect(PdfReader reader, PDDocument document) throws IOException {
        PdfReader.refuseEncrypted(document.getDocument().getTrailer());
        ActiveParts parts = new ActiveParts();
        parts.refuse(document.getDocument().getTrailer());
        reader.eachListed(parts::refuse);
        reader.eachObject(parts::refuse);
        if (!parts.sawPage()) {
            throw RefusedException.broken();
        }
    }
}
