package de.aok.meineaok.document.persistence;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.document.FileId;
import de.aok.meineaok.document.application.ReceivedFile;
import de.aok.meineaok.document.application.port.Files;
import de.aok.meineaok.mailbox.MessageId;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Files in the database. Their contents have to be there: {@code file.id} refers to them. */
public final class JpaFiles implements Files {
    private final EntityManager entities;

    public JpaFiles(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void attach(MessageId message, AccountId account, List<ReceivedFile> files) {
        add(message.value(), null, account, files);
    }

    @Override
    public void handIn(UUID upload, AccountId account, List<ReceivedFile> files) {
        add(null, upload, account, files);
    }

    private void add(@Nullable UUID message, @Nullable UUID upload, AccountId account, List<ReceivedFile> files) {
        // They refer to the message or the upload, which may not be written yet.
        entities.flush();
        for (int number = 0; number < files.size(); number++) {
            entities.persist(new FileRow(message, upload, account, number, files.get(number)));
        }
    }

    @Override
    public List<ReceivedFile> of(MessageId message) {
        return entities.createNamedQuery("FileRow.ofMessage", FileRow.class)
                .setParameter("owner", message.value())
                .getResultStream()
                .map(FileRow::toFile)
                .toList();
    }

    @Override
    public Map<UUID, List<ReceivedFile>> ofUploads(Collection<UUID> uploads) {
        return uploads.isEmpty()
                ? Map.of()
                : entities.createNamedQuery("FileRow.ofUploads", FileRow.class)
                        .setParameter("uploads", uploads)
                        .getResultStream()
                        .collect(Collectors.groupingBy(
                                FileRow::uploadId, Collectors.mapping(FileRow::toFile, Collectors.toList())));
    }

    @Override
    public Optional<ReceivedFile> find(AccountId account, FileId file) {
        return entities.createNamedQuery("FileRow.find", FileRow.class)
                .setParameter("id", file.value())
                .setParameter("account", account.value())
                .getResultStream()
                .map(FileRow::toFile)
                .findFirst();
    }

    @Override
    public Optional<Quarantined> takeQuarantined(Instant now, Instant putOffUntil) {
        // Put off in one statement: whoever crashes with it leaves one that is due again by itself.
        return entities
                .createNamedQuery("FileRow.takeQuarantined", FileRow.class)
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, Timestamp.from(putOffUntil))
                .getResultList()
                .stream()
                .map(FileRow::toQuarantined)
                .findFirst();
    }

    @Override
    public void release(FileId file) {
        changes("FileRow.release", file);
    }

    @Override
    public boolean remove(FileId file) {
        return changes("FileRow.remove", file);
    }

    private boolean changes(String query, FileId file) {
        return entities.createNamedQuery(query).setParameter("id", file.value()).executeUpdate() > 0;
    }
}
