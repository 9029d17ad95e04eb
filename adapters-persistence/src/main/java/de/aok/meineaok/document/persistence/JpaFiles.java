package de.aok.meineaok.document.persistence;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.document.FileId;
import de.aok.meineaok.document.application.ReceivedFile;
import de.aok.meineaok.document.application.port.Files;
import de.aok.meineaok.mailbox.MessageId;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
        return list("FileRow.ofMessage", message.value());
    }

    @Override
    public List<ReceivedFile> ofUpload(UUID upload) {
        return list("FileRow.ofUpload", upload);
    }

    private List<ReceivedFile> list(String query, UUID owner) {
        return entities.createNamedQuery(query, FileRow.class)
                .setParameter("owner", owner)
                .getResultStream()
                .map(FileRow::toFile)
                .toList();
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
        change("FileRow.release", file);
    }

    @Override
    public void remove(FileId file) {
        change("FileRow.remove", file);
    }

    private void change(String query, FileId file) {
        entities.createNamedQuery(query).setParameter("id", file.value()).executeUpdate();
    }
}
