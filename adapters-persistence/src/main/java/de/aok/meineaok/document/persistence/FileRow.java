package de.aok.meineaok.document.persistence;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.document.FileFormat;
import de.aok.meineaok.document.FileId;
import de.aok.meineaok.document.Sha256;
import de.aok.meineaok.document.application.ReceivedFile;
import de.aok.meineaok.document.application.port.Files.Quarantined;
import de.aok.meineaok.persistence.NullableUuidConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file of a message or of an upload. */
@Entity
@Table(name = "file")
@NamedQuery(
        name = "FileRow.ofMessage",
        query = "select f from FileRow f where f.messageId = :owner order by f.number, f.id")
@NamedQuery(
        name = "FileRow.ofUploads",
        query = "select f from FileRow f where f.uploadId in :uploads order by f.number, f.id")
@NamedQuery(name = "FileRow.find", query = "select f from FileRow f where f.id = :id and f.accountId = :account")
@NamedQuery(
        name = "FileRow.release",
        query = "update FileRow f set f.released = true, f.scanDueAt = null where f.id = :id")
@NamedQuery(name = "FileRow.remove", query = "delete from FileRow f where f.id = :id")
@NamedNativeQuery(name = "FileRow.takeQuarantined", resultClass = FileRow.class, query = """
                update file set scan_due_at = ?2
                where id = (
                    select id from file
                    where not released and scan_due_at <= ?1
                    order by scan_due_at, id
                    limit 1
                    for update skip locked)
                returning *""")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // JPA fills the fields, and queries read some
public class FileRow {
    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "message_id")
    @Convert(converter = NullableUuidConverter.class)
    private @Nullable UUID messageId;

    @Column(name = "upload_id")
    @Convert(converter = NullableUuidConverter.class)
    private @Nullable UUID uploadId;

    private int number;

    private String name;

    @Enumerated(EnumType.STRING)
    private FileFormat format;

    private long size;

    private String sha256;

    private boolean released;

    @Column(name = "scan_due_at")
    private @Nullable Instant scanDueAt;

    protected FileRow() {}

    FileRow(@Nullable UUID message, @Nullable UUID upload, AccountId account, int number, ReceivedFile file) {
        id = file.id().value();
        accountId = account.value();
        messageId = message;
        uploadId = upload;
        this.number = number;
        name = file.name();
        format = file.format();
        size = file.size();
        sha256 = file.sha256().hex();
        released = file.released();
        // Before all that was put off: those that nobody has tried yet come first, in the order of their identifiers.
        scanDueAt = released ? null : Instant.EPOCH;
    }

    UUID uploadId() {
        return Objects.requireNonNull(uploadId, "asked of what was handed in");
    }

    ReceivedFile toFile() {
        return new ReceivedFile(new FileId(id), name, format, size, new Sha256(sha256), released);
    }

    Quarantined toQuarantined() {
        return new Quarantined(new FileId(id), new AccountId(accountId), name);
    }
}
