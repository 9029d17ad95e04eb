package de.aok.meineaok.notification.letter;

import com.fasterxml.jackson.core.JsonGenerator;
import de.aok.meineaok.notification.application.BatchId;
import de.aok.meineaok.notification.application.CommissionId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What lies in a batch's folder beside it, so that the print shop can tell whether all of it has come, and as it was sent.
 *
 * @param batch whose
 * @param formedAt when that was formed
 * @param letters the files, in the order of the batch
 */
record Manifest(BatchId batch, Instant formedAt, List<Entry> letters) {
    static final String FILE = "manifest.json";

    Manifest {
        letters = List.copyOf(letters);
    }

    /**
     * A letter.
     *
     * @param file its name
     * @param size in bytes
     * @param sha256 in hexadecimal
     */
    record Entry(String file, long size, String sha256) {
        static Entry of(CommissionId letter, byte[] pdf) {
            return new Entry(fileOf(letter), pdf.length, HexFormat.of().formatHex(sha256(pdf)));
        }

        private static byte[] sha256(byte[] content) {
            try {
                return MessageDigest.getInstance("SHA-256").digest(content);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }

    /** The name of a letter's file. */
    static String fileOf(CommissionId letter) {
        return letter + ".pdf";
    }

    boolean names(CommissionId letter) {
        String file = fileOf(letter);
        return letters.stream().anyMatch(entry -> entry.file().equals(file));
    }

    byte[] toJson() {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        try (JsonGenerator out = PlainJson.FACTORY.createGenerator(json)) {
            out.useDefaultPrettyPrinter();
            out.writeStartObject();
            out.writeStringField("batch", batch.toString());
            out.writeStringField("formedAt", formedAt.toString());
            out.writeNumberField("count", letters.size());
            out.writeArrayFieldStart("letters");
            for (Entry letter : letters) {
                out.writeStartObject();
                out.writeStringField("file", letter.file());
                out.writeNumberField("size", letter.size());
                out.writeStringField("sha256", letter.sha256());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("an array of bytes takes everything", e);
        }
        return json.toByteArray();
    }

    /** @throws IOException if it is not a manifest, as a whole */
    static Manifest parse(byte[] json) throws IOException {
        Map<String, Object> manifest =
                PlainJson.object(PlainJson.read(json), Set.of("batch", "formedAt", "count", "letters"));
        List<Entry> letters = new ArrayList<>();
        for (Object listed : PlainJson.list(manifest, "letters")) {
            Map<String, Object> letter = PlainJson.object(listed, Set.of("file", "size", "sha256"));
            letters.add(new Entry(
                    PlainJson.text(letter, "file"),
                    PlainJson.number(letter, "size"),
                    PlainJson.text(letter, "sha256")));
        }
        if (PlainJson.number(manifest, "count") != letters.size()) {
            throw new IOException("the count is not that of the letters");
        }
        return new Manifest(
                new BatchId(PlainJson.uuid(manifest, "batch")), PlainJson.instant(manifest, "formedAt"), letters);
    }
}
