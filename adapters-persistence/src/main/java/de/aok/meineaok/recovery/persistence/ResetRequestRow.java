package de.aok.meineaok.recovery.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What was typed into „Passwort vergessen“ and waits to be judged. */
@Entity
@Table(name = "reset_request")
@NamedQuery(name = "ResetRequestRow.done", query = "delete from ResetRequestRow r where r.id = :id")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // JPA fills the fields, and queries read some
public class ResetRequestRow {
    @Id
    private UUID id;

    @Column(name = "sealed_content")
    private byte[] sealedContent;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "due_at")
    private Instant dueAt;

    protected ResetRequestRow() {}

    ResetRequestRow(UUID id, byte[] sealedContent, Instant now) {
        this.id = id;
        this.sealedContent = sealedContent;
        createdAt = now;
        dueAt = now;
    }

    UUID id() {
        return id;
    }

    byte[] sealedContent() {
        return sealedContent;
    }

    /** A lease is a later due time: who crashes with it leaves a request that falls due again by itself. */
    void lease(Instant until) {
        dueAt = until;
    }
}
