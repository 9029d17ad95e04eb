package de.aok.meineaok.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.aok.meineaok.secrecy.application.port.Sealing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Contents of rows that nobody may read in the database: JSON, sealed for the row to which it belongs. */
public final class SealedContents {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Sealing sealing;
    private final String kind;

    /** @param kind of the rows; sealed for one kind, a content cannot be opened as one of another */
    public SealedContents(Sealing sealing, String kind) {
        this.sealing = sealing;
        this.kind = kind;
    }

    public byte[] seal(UUID row, Object content) {
        try {
            return sealing.seal(JSON.writeValueAsBytes(content), context(row));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public <T> T open(UUID row, byte[] sealed, Class<T> type) {
        try {
            return JSON.readValue(sealing.open(sealed, context(row)), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] context(UUID row) {
        return (kind + ':' + row).getBytes(StandardCharsets.UTF_8);
    }
}
