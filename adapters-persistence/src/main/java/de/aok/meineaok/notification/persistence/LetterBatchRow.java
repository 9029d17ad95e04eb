package de.aok.meineaok.notification.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Letters that are handed over together. */
@Entity
@Table(name = "letter_batch")
@NamedNativeQuery(name = "LetterBatchRow.takeNext", resultClass = LetterBatchRow.class, query = """
                update letter_batch set due_at = ?2, tries = tries + 1
                where id = (
                    select id from letter_batch
                    where due_at <= ?1 and handed_over_at is null
                    order by due_at
                    limit 1
                    for update skip locked)
                returning *""")
@NamedQuery(name = "LetterBatchRow.handedOver", query = """
                update LetterBatchRow b set b.handedOverAt = :now where b.id = :id and b.handedOverAt is null""")
@NamedQuery(name = "LetterBatchRow.putOff", query = """
                update LetterBatchRow b set b.dueAt = :at
                where b.id = :id and b.tries = :tries and b.handedOverAt is null""")
@NamedQuery(name = "LetterBatchRow.acknowledged", query = """
                update LetterBatchRow b set b.acknowledgedAt = :at where b.id = :id and b.acknowledgedAt is null""")
@NamedQuery(name = "LetterBatchRow.unacknowledged", query = """
                select count(b) from LetterBatchRow b
                where b.handedOverAt < :before and b.acknowledgedAt is null
                and exists (select c from CommissionRow c where c.batchId = b.id)""")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // JPA fills the fields, and queries read some
public class LetterBatchRow {
    @Id
    private UUID id;

    @Column(name = "formed_at")
    private Instant formedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    private int tries;

    @Column(name = "handed_over_at")
    private @Nullable Instant handedOverAt;

    @Column(name = "acknowledged_at")
    private @Nullable Instant acknowledgedAt;

    protected LetterBatchRow() {}

    /** One that is taken as it is formed. */
    LetterBatchRow(UUID id, Instant formedAt, Instant leasedUntil) {
        this.id = id;
        this.formedAt = formedAt;
        dueAt = leasedUntil;
        tries = 1;
    }

    UUID id() {
        return id;
    }

    Instant formedAt() {
        return formedAt;
    }

    int tries() {
        return tries;
    }
}
