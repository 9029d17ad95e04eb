package de.aok.meineaok.document.persistence;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.document.application.Upload;
import de.aok.meineaok.document.application.UploadPlace;
import de.aok.meineaok.document.application.port.Uploads;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was handed in, in the database; a unique constraint lets each request in once. */
public final class JpaUploads implements Uploads {
    private final EntityManager entities;

    public JpaUploads(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public boolean add(Upload upload, String idempotencyKey, String content) {
        return entities.createNamedQuery("UploadRow.add")
                        .setParameter(1, upload.id())
                        .setParameter(2, upload.number())
                        .setParameter(3, upload.account().value())
                        .setParameter(4, upload.kind().name())
                        .setParameter(5, upload.caseId())
                        .setParameter(6, Timestamp.from(upload.handedInAt()))
                        .setParameter(7, idempotencyKey)
                        .setParameter(8, content)
                        .executeUpdate()
                == 1;
    }

    @Override
    public Optional<Kept> byKey(AccountId account, String idempotencyKey) {
        return entities.createNamedQuery("UploadRow.byKey", UploadRow.class)
                .setParameter("account", account.value())
                .setParameter("key", idempotencyKey)
                .getResultStream()
                .map(UploadRow::toKept)
                .findFirst();
    }

    @Override
    public List<Upload> page(AccountId account, @Nullable UploadPlace before, int atMost) {
        TypedQuery<UploadRow> page = before == null
                ? entities.createNamedQuery("UploadRow.newest", UploadRow.class)
                : entities.createNamedQuery("UploadRow.before", UploadRow.class)
                        .setParameter("at", before.handedInAt())
                        .setParameter("id", before.id());
        return page.setParameter("account", account.value())
                .setMaxResults(atMost)
                .getResultStream()
                .map(UploadRow::toUpload)
                .toList();
    }

    @Override
    public Optional<Upload> byNumber(String number) {
        return entities.createNamedQuery("UploadRow.byNumber", UploadRow.class)
                .setParameter("number", number)
                .getResultStream()
                .map(UploadRow::toUpload)
                .findFirst();
    }

    @Override
    public boolean hasCase(AccountId account, UUID caseId) {
        return entities.createNamedQuery("UploadRow.ofCase", Long.class)
                        .setParameter("account", account.value())
                        .setParameter("case", caseId)
                        .getSingleResult()
                > 0;
    }
}
