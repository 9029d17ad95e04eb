package de.aok.meineaok.document.persistence;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.document.UploadKind;
import de.aok.meineaok.document.application.Upload;
import de.aok.meineaok.document.application.port.Uploads;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What somebody handed in. Rows are added by SQL, which alone passes over a key that is there. */
@Entity
@Table(name = "upload")
@NamedNativeQuery(
        name = "UploadRow.add",
        query =
                "insert into upload (id, number, account_id, kind, case_id, handed_in_at, idempotency_key, content_key, retention_class)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 'BENEFITS') on conflict on constraint upload_once do nothing")
@NamedQuery(
        name = "UploadRow.byKey",
        query = "select u from UploadRow u where u.accountId = :account and u.idempotencyKey = :key")
@NamedQuery(
        name = "UploadRow.newest",
        query = "select u from UploadRow u where u.accountId = :account order by u.handedInAt desc, u.id desc")
@NamedQuery(
        name = "UploadRow.before",
        query =
                "select u from UploadRow u where u.accountId = :account"
                        + " and (u.handedInAt < :at or u.handedInAt = :at and u.id < :id) order by u.handedInAt desc, u.id desc")
@NamedQuery(name = "UploadRow.byNumber", query = "select u from UploadRow u where u.number = :number")
@NamedQuery(
        name = "UploadRow.ofCase",
        query = "select count(u) from UploadRow u where u.accountId = :account and u.caseId = :case")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // JPA fills the fields, and queries read some
public class UploadRow {
    @Id
    private UUID id;

    private String number;

    @Column(name = "account_id")
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private UploadKind kind;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "handed_in_at")
    private Instant handedInAt;

    @Column(name = "idempotency_key")
    private String idempotencyKey;

    @Column(name = "content_key")
    private String contentKey;

    protected UploadRow() {}

    Upload toUpload() {
        return new Upload(id, number, new AccountId(accountId), kind, caseId, handedInAt);
    }

    Uploads.Kept toKept() {
        return new Uploads.Kept(toUpload(), contentKey);
    }
}
