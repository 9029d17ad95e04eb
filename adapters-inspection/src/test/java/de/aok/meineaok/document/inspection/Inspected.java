package de.aok.meineaok.document.inspection;

import de.aok.meineaok.document.FileFormat;
import de.aok.meineaok.document.FileProblem;
import de.aok.meineaok.document.application.port.ContentInspection.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Has a content inspected as it comes from outside: a channel that has no name. */
final class Inspected {
    static final Finding ACTIVE = new Finding.Refused(FileProblem.ACTIVE);
    static final Finding BROKEN = new Finding.Refused(FileProblem.BROKEN);
    static final Finding ENCRYPTED = new Finding.Refused(FileProblem.ENCRYPTED);
    static final Finding FORMAT_NOT_TAKEN = new Finding.Refused(FileProblem.FORMAT_NOT_TAKEN);
    static final Finding PDF = new Finding.Taken(FileFormat.PDF);

    private static final TikaInspection INSPECTION = TikaInspection.ofThisMachine();

    private Inspected() {}

    static Finding inspect(byte[] content) {
        return inspect(content, INSPECTION);
    }

    static Finding inspect(byte[] content, PdfBounds bounds) {
        return inspect(content, new TikaInspection(1, bounds));
    }

    private static Finding inspect(byte[] content, TikaInspection inspection) {
        try {
            Path file = Files.createTempFile("inspected", null);
            try (SeekableByteChannel channel = Files.newByteChannel(Files.write(file, content))) {
                return inspection.inspect(channel);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In a character set in which every byte is a character of its own. */
    static Finding inspect(String content) {
        return inspect(bytes(content));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
