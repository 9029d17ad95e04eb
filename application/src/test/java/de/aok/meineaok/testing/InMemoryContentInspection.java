package de.aok.meineaok.testing;

import de.aok.meineaok.document.FileFormat;
import de.aok.meineaok.document.FileProblem;
import de.aok.meineaok.document.application.port.ContentInspection;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Knows formats by how they begin, and what a PDF must not be by words that stand in it in the clear. */
public final class InMemoryContentInspection implements ContentInspection {
    private static final Map<String, FileFormat> BEGINNINGS = new LinkedHashMap<>();
    private static final Map<String, FileProblem> WORDS = new LinkedHashMap<>();

    static {
        BEGINNINGS.put("%PDF-", FileFormat.PDF);
        BEGINNINGS.put("\u00ff\u00d8\u00ff", FileFormat.JPEG);
        BEGINNINGS.put("\u0089PNG\r\n\u001a\n", FileFormat.PNG);
        BEGINNINGS.put("II*\0", FileFormat.TIFF);
        BEGINNINGS.put("MM\0*", FileFormat.TIFF);
        WORDS.put("/Encrypt", FileProblem.ENCRYPTED);
        WORDS.put("/JavaScript", FileProblem.ACTIVE);
    }

    @Override
    public Finding inspect(SeekableByteChannel content) throws IOException {
        content.position(0);
        String all = new String(Channels.newInputStream(content).readAllBytes(), StandardCharsets.ISO_8859_1);
        if (all.isEmpty()) {
            return new Finding.Refused(FileProblem.EMPTY);
        }
        if (all.startsWith("ftypheic", 4)) {
            return new Finding.Taken(FileFormat.HEIC);
        }
        for (Map.Entry<String, FileFormat> one : BEGINNINGS.entrySet()) {
            if (all.startsWith(one.getKey())) {
                return one.getValue() == FileFormat.PDF ? pdf(all) : new Finding.Taken(one.getValue());
            }
        }
        return new Finding.Refused(FileProblem.FORMAT_NOT_TAKEN);
    }

    private static Finding pdf(String all) {
        for (Map.Entry<String, FileProblem> one : WORDS.entrySet()) {
            if (all.contains(one.getKey())) {
                return new Finding.Refused(one.getValue());
            }
        }
        return all.stripTrailing().endsWith("%%EOF")
                ? new Finding.Taken(FileFormat.PDF)
                : new Finding.Refused(FileProblem.BROKEN);
    }
}
