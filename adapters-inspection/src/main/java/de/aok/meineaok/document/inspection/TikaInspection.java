package de.aok.meineaok.document.inspection;

import de.aok.meineaok.document.FileFormat;
import de.aok.meineaok.document.FileProblem;
import de.aok.meineaok.document.application.port.ContentInspection;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.apache.tika.parser.ParseContext;

/**
 * Tells by Apache Tika what a content is, and then looks closer itself: at a PDF through PDFBox, at an image as far as its size is
 * told and its parts fit together. What could be taken for two things at once is none of them.
 */
@Rule(RuleId.DOC_2)
public final class TikaInspection implements ContentInspection {
    /** Tika looks at no more than that, for what we ask. */
    private static final int BEGINNING = 64 * 1024;

    private static final Map<String, FileFormat> FORMATS = Map.of(
            "application/pdf", FileFormat.PDF,
            "image/jpeg", FileFormat.JPEG,
            "image/png", FileFormat.PNG,
            "image/tiff", FileFormat.TIFF,
            "image/heic", FileFormat.HEIC,
            "image/heif", FileFormat.HEIC);

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();
    private final Semaphore turns;
    private final PdfBounds bounds;

    /**
     * @param atOnce how many files are inspected at the same time, each of which can need a processor for two seconds and 16 MB, if it
     *     was made to; others wait
     */
    public TikaInspection(int atOnce) {
        this(atOnce, PdfBounds.USUAL);
    }

    TikaInspection(int atOnce, PdfBounds bounds) {
        this.turns = new Semaphore(atOnce, true);
        this.bounds = bounds;
        SilentPdfBox.ensure();
    }

    /** As many files at once as there are processors. */
    public static TikaInspection ofThisMachine() {
        return new TikaInspection(Runtime.getRuntime().availableProcessors());
    }

    @Override
    public Finding inspect(SeekableByteChannel channel) throws IOException {
        Content content = new Content(channel);
        try {
            if (content.length() == 0) {
                throw new RefusedException(FileProblem.EMPTY);
            }
            return new Finding.Taken(inTurn(content));
        } catch (RefusedException e) {
            return new Finding.Refused(e.problem());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private FileFormat inTurn(Content content) throws IOException {
        try {
            turns.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for others' files");
        }
        try {
            FileFormat format = formatOf(content)
                    .filter(found -> !Disguises.hasAny(content, found))
                    .orElseThrow(() -> new RefusedException(FileProblem.FORMAT_NOT_TAKEN));
            lookCloser(content, format);
            return format;
        } finally {
            turns.release();
        }
    }

    private Optional<FileFormat> formatOf(Content content) throws IOException {
        try (TikaInputStream beginning = TikaInputStream.get(content.bytes(0, BEGINNING))) {
            String type =
                    types.detect(beginning, new Metadata(), new ParseContext()).toString();
            return Optional.ofNullable(FORMATS.get(type));
        }
    }

    private void lookCloser(Content content, FileFormat format) {
        switch (format) {
            case PDF -> new PdfInspection(content, bounds).inspect();
            case JPEG -> JpegImage.check(content);
            case PNG -> PngImage.check(content);
            case TIFF -> TiffImage.check(content);
            case HEIC -> HeicImage.check(content);
        }
    }
}
