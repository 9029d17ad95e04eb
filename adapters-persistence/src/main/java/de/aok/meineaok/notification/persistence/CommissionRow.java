package de.aok.meineaok.notification.persistence;

import de.aok.meineaok.notification.application.Channel;
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
import org.jspecify.annotations.Nullable;

/** What waits to be sent, or was. */
@Entity
@Table(name = "commission")
@NamedQuery(name = "CommissionRow.delivered", query = """
                update CommissionRow c set c.deliveredAt = :now, c.sealedContent = null
                where c.id = :id and c.deliveredAt is null and c.expiredAt is null""")
@NamedQuery(name = "CommissionRow.expired", query = """
                update CommissionRow c set c.expiredAt = :at, c.sealedContent = null
                where c.id = :id and c.tries = :tries and c.deliveredAt is null and c.expiredAt is null""")
@NamedQuery(name = "CommissionRow.failed", query = """
                update CommissionRow c set c.dueAt = :at
                where c.id = :id and c.tries = :tries and c.deliveredAt is null and c.expiredAt is null""")
@NamedNativeQuery(name = "CommissionRow.takeNext", resultClass = CommissionRow.class, query = """
                update commission set due_at = ?3, tries = tries + 1
                where id = (
                    select id from commission
                    where channel = ?1 and due_at <= ?2 and delivered_at is null and expired_at is null
                    order by due_at
                    limit 1
                    for update skip locked)
                returning *""")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // JPA fills the fields, and queries read some
public class CommissionRow {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Column(name = "sealed_content")
    private byte @Nullable [] sealedContent;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "due_at")
    private Instant dueAt;

    private int tries;

    @Column(name = "delivered_at")
    private @Nullable Instant deliveredAt;

    @Column(name = "expired_at")
    private @Nullable Instant expiredAt;

    protected CommissionRow() {}

    CommissionRow(UUID id, Channel channel, byte[] sealedContent, Instant now) {
        this.id = id;
        this.channel = channel;
        this.sealedContent = sealedContent;
        createdAt = now;
        dueAt = now;
    }

    UUID id() {
        return id;
    }

    byte[] sealedContent() {
        if (sealedContent == null) {
            throw new IllegalStateException("content of a settled commission");
        }
        return sealedContent;
    }

    int tries() {
        return tries;
    }

    @Nullable
    Instant deliveredAt() {
        return deliveredAt;
    }
}
