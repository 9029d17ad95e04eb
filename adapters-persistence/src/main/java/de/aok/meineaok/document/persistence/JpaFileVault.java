package de.aok.meineaok.document.persistence;

import de.aok.meineaok.document.FileId;
import de.aok.meineaok.document.Sha256;
import de.aok.meineaok.document.application.port.FileVault;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.secrecy.application.port.Sealing;
import de.aok.meineaok.transaction.application.port.Transactions;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Contents in the database, in sealed chunks. No more than a chunk or two of each is in memory, and no connection is held while more
 * of it is waited for.
 */
@Rule(RuleId.DOC_2)
public final class JpaFileVault implements FileVault {
    private final EntityManager entities;
    private final InTurn transactions;
    private final Chunks chunks;

    /** @param atOnce how many of its transactions run at once, each of which takes a connection; at least one */
    public JpaFileVault(EntityManager entities, Sealing sealing, Transactions transactions, int atOnce) {
        this.entities = entities;
        this.transactions = new InTurn(entities, transactions, atOnce);
        chunks = new Chunks(entities, sealing, this.transactions);
    }

    @Override
    public StoredContent store(FileId id, InputStream content, long atMost, Instant now)
            throws IOException, TooLargeException {
        transactions.required(() -> begin(id, now));
        try {
            StoredContent stored = storeChunks(id, content, atMost);
            transactions.required(() -> complete(id, stored.size()));
            return stored;
        } catch (Throwable failure) {
            try {
                transactions.required(() -> remove(List.of(id)));
            } catch (RuntimeException e) {
                // What is left is never complete, and swept.
                failure.addSuppressed(e);
            }
            throw failure;
        }
    }

    private StoredContent storeChunks(FileId id, InputStream content, long atMost)
            throws IOException, TooLargeException {
        MessageDigest digest = sha256();
        // With room for the byte that tells whether a chunk is the last one.
        byte[] buffer = new byte[Chunks.BYTES + 1];
        int filled = 0;
        long size = 0;
        for (int number = 0; ; number++) {
            int wanted = (int) Math.min(Chunks.BYTES, atMost - size);
            filled += content.readNBytes(buffer, filled, wanted + 1 - filled);
            boolean more = filled > wanted;
            if (more && wanted == atMost - size) {
                throw new TooLargeException(atMost);
            }
            byte[] chunk = Arrays.copyOf(buffer, Math.min(filled, wanted));
            digest.update(chunk);
            chunks.write(id, number, !more, chunk);
            size += chunk.length;
            if (!more) {
                return new StoredContent(size, new Sha256(HexFormat.of().formatHex(digest.digest())));
            }
            buffer[0] = buffer[wanted];
            filled = 1;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is in every JDK", e);
        }
    }

    private void begin(FileId id, Instant now) {
        entities.createNativeQuery("insert into file_content (id, begun_at) values (cast(?1 as uuid), ?2)")
                .setParameter(1, id.value())
                .setParameter(2, Timestamp.from(now))
                .executeUpdate();
    }

    private void complete(FileId id, long size) {
        entities.createNativeQuery("update file_content set size = ?2 where id = cast(?1 as uuid)")
                .setParameter(1, id.value())
                .setParameter(2, size)
                .executeUpdate();
    }

    @Override
    public SeekableByteChannel open(FileId id) throws IOException {
        List<?> sizes = transactions.required(() -> entities.createNativeQuery(
                        "select size from file_content where id = cast(?1 as uuid) and size is not null")
                .setParameter(1, id.value())
                .getResultList());
        if (sizes.isEmpty()) {
            throw new NoSuchFileException(id.toString());
        }
        return new ChunkedChannel(chunks, id, ((Number) sizes.get(0)).longValue());
    }

    @Override
    public void remove(Collection<FileId> ids) {
        entities.createNativeQuery("delete from file_content where id = any (cast(string_to_array(?1, ',') as uuid[]))")
                .setParameter(1, ids.stream().map(FileId::toString).collect(Collectors.joining(",")))
                .executeUpdate();
    }

    @Override
    public int sweep(Instant begunBefore, int atMost) {
        // Whoever makes a file of one just now has it locked. As an array they are chosen once, however it is planned.
        return entities.createNativeQuery("""
                        delete from file_content where id = any (array(
                            select c.id from file_content c
                            where c.begun_at < ?1 and not exists (select from file f where f.id = c.id)
                            limit ?2 for update of c skip locked))""")
                .setParameter(1, Timestamp.from(begunBefore))
                .setParameter(2, atMost)
                .executeUpdate();
    }
}
