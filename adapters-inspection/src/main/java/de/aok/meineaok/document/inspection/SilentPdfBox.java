package de.aok.meineaok.document.inspection;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps PDFBox from logging what it stumbles over in a file: its lines quote the file (SEC-2), and a file can be made to bring
 * forth millions of them. What is wrong with it is told by the finding.
 */
final class SilentPdfBox {
    /** Kept, since loggers that nobody keeps forget their level. */
    private static final List<Logger> LOGGERS = List.of(
            Logger.getLogger("org.apache.pdfbox.cos"),
            Logger.getLogger("org.apache.pdfbox.filter"),
            Logger.getLogger("org.apache.pdfbox.io"),
            Logger.getLogger("org.apache.pdfbox.pdfparser"));

    private SilentPdfBox() {}

    static void ensure() {
        LOGGERS.forEach(logger -> logger.setLevel(Level.OFF));
    }
}
