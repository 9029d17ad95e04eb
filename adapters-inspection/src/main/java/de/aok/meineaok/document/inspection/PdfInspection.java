package de.aok.meineaok.document.inspection;

import de.aok.meineaok.document.FileProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Takes a PDF apart: first all that looks like an object, by itself; then, as that was bearable, as a reader opens it. */
final class PdfInspection {
    /** From what starts by itself to the action: an object that names triggers, and the action itself. */
    private static final int LONGEST_CHAIN = 4;

    private static final String ENCRYPT = "/Encrypt";

    private final Content content;
    private final PdfAllowance allowance;

    PdfInspection(Content content, PdfBounds bounds) {
        this.content = content;
        this.allowance = new PdfAllowance(bounds);
    }

    /** @throws RefusedException if it is not to be taken */
    void inspect() {
        content.allowReadings(allowance.bounds().readings());
        try (PdfStreams streams = new PdfStreams(content, allowance)) {
            refuseEncrypted();
            walk(streams);
            try (PDDocument document = new PdfOpening(content, allowance, streams).parse()) {
                document.getPage(0);
            }
        } catch (RefusedException | UncheckedIOException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // PDFBox goes as deep as pages are nested, and expects no malice everywhere.
            throw RefusedException.broken();
        } finally {
            forgetNames();
        }
    }

    /** By what it says in plain text, before what is encrypted looks as if it were broken. */
    private void refuseEncrypted() {
        for (long at = 0; at < content.length(); at++) {
            if (content.at(at) == '/' && content.says(at, ENCRYPT)) {
                long next = at + ENCRYPT.length();
                while (content.at(next) >= 0 && content.at(next) <= ' ') {
                    next++;
                }
                if (content.at(next) == '<' || content.at(next) >= '0' && content.at(next) <= '9') {
                    throw new RefusedException(FileProblem.ENCRYPTED);
                }
            }
        }
    }

    private void walk(PdfStreams streams) throws IOException {
        PdfWalk walk = new PdfWalk(content, allowance, streams);
        ActiveParts parts = new ActiveParts();
        walk.eachObject(number -> true, parts::refuse);
        streams.stopCounting();
        Set<Long> started = parts.takeStarted();
        for (int i = 0; !started.isEmpty(); i++) {
            if (i == LONGEST_CHAIN) {
                throw RefusedException.broken();
            }
            Set<Long> sought = started;
            walk.eachObject(number -> number == PdfWalk.NUMBERLESS || sought.contains(number), parts::refuseStarted);
            started = parts.takeStarted();
        }
    }

    /** PDFBox keeps every name of every file for ever, otherwise; names are equal by what they say, not by identity. */
    @SuppressWarnings("deprecation")
    private static void forgetNames() {
        COSName.clearResources();
    }
}
