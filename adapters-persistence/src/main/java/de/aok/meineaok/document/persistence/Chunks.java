package de.aok.meineaok.document.persistence;

import de.aok.meineaok.document.FileId;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.secrecy.application.port.Sealing;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The pieces in which a content is sealed, each for its file, its number, and for being the last one or not: so none can be put in
 * another's place, nor left out, nor cut off. Each is written and read in a transaction of its own.
 */
@Rule(RuleId.DOC_2)
final class Chunks {
    /** Of all but the last, which has what is left. Contents are read by it that were stored by it: it never changes. */
    static final int BYTES = 256 * 1024;

    private final EntityManager entities;
    private final Sealing sealing;
    private final InTurn transactions;

    Chunks(EntityManager entities, Sealing sealing, InTurn transactions) {
        this.entities = entities;
        this.sealing = sealing;
        this.transactions = transactions;
    }

    void write(FileId file, int number, boolean last, byte[] plain) {
        // Sealed within the transaction: who waits for a connection holds nothing but the chunk. It need not wait for
        // the disk:
        // the content's completion does, and with it all that was written before.
        transactions.required(() -> entities.createNativeQuery("""
                        insert into file_chunk (file_id, number, sealed)
                        select cast(?1 as uuid), ?2, ?3 from set_config('synchronous_commit', 'off', true)""")
                .setParameter(1, file.value())
                .setParameter(2, number)
                .setParameter(3, sealing.seal(plain, context(file, number, last)))
                .executeUpdate());
    }

    /**
     * One of a content of that size.
     *
     * @throws IOException if it is not there, or not what was written
     */
    byte[] read(FileId file, long size, int number) throws IOException {
        byte[] plain = open(file, number, number == last(size));
        if (plain.length != Math.min(BYTES, size - (long) number * BYTES)) {
            throw new IOException("chunk " + number + " of " + file + " is not of its length");
        }
        return plain;
    }

    private byte[] open(FileId file, int number, boolean last) throws IOException {
        try {
            byte[] sealed = transactions.required(() -> sealed(file, number));
            return sealing.open(sealed, context(file, number, last));
        } catch (RuntimeException unreadable) {
            throw new IOException("chunk " + number + " of " + file + " cannot be read", unreadable);
        }
    }

    private byte[] sealed(FileId file, int number) {
        List<?> found = entities.createNativeQuery(
                        "select sealed from file_chunk where file_id = cast(?1 as uuid) and number = ?2")
                .setParameter(1, file.value())
                .setParameter(2, number)
                .getResultList();
        if (found.isEmpty()) {
            throw new IllegalStateException("it is missing");
        }
        return (byte[]) found.get(0);
    }

    /** The number of a content's last one; one that is empty has one all the same, so that nothing can be made to look empty. */
    static int last(long size) {
        return (int) (Math.max(0, size - 1) / BYTES);
    }

    private static byte[] context(FileId file, int number, boolean last) {
        return ("file:" + file + ':' + number + (last ? ":last" : "")).getBytes(StandardCharsets.UTF_8);
    }
}
