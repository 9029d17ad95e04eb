package de.aok.meineaok.notification.persistence;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.notification.application.Channel;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.Undelivered;
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

/** What waits to be sent, or was. */
@Entity
@Table(name = "commission")
@NamedQuery(name = "CommissionRow.delivered", query = """
                update CommissionRow c
                set c.deliveredAt = :now, c.sealedContent = null, c.carrier = :carrier, c.carrierReference = :reference
                where c.id = :id and c.deliveredAt is null and c.expiredAt is null""")
@NamedQuery(name = "CommissionRow.expired", query = """
                update CommissionRow c set c.expiredAt = :at, c.sealedContent = null
                where c.id = :id and c.tries = :tries
                and c.deliveredAt is null and c.expiredAt is null and c.givenUpAt is null""")
@NamedQuery(name = "CommissionRow.putOff", query = """
                update CommissionRow c set c.dueAt = :at
                where c.id = :id and c.tries = :tries
                and c.deliveredAt is null and c.expiredAt is null and c.givenUpAt is null""")
@NamedQuery(name = "CommissionRow.refused", query = """
                update CommissionRow c set c.dueAt = :at, c.refusals = c.refusals + 1, c.reason = :reason, c.batchId = null
                where c.id = :id and c.tries = :tries
                and c.deliveredAt is null and c.expiredAt is null and c.givenUpAt is null""")
@NamedQuery(name = "CommissionRow.givenUp", query = """
                update CommissionRow c set c.givenUpAt = :at, c.refusals = c.refusals + 1, c.reason = :reason, c.batchId = null
                where c.id = :id and c.tries = :tries
                and c.deliveredAt is null and c.expiredAt is null and c.givenUpAt is null""")
@NamedNativeQuery(name = "CommissionRow.due", query = """
                select channel from (values ('SMS'), ('MAIL'), ('CORE')) as channels (channel)
                where exists (
                    select from commission c
                    where c.channel = channels.channel and c.due_at <= ?1 and c.batch_id is null
                    and c.delivered_at is null and c.expired_at is null and c.given_up_at is null)""")
@NamedNativeQuery(name = "CommissionRow.takeNext", resultClass = CommissionRow.class, query = """
                update commission set due_at = ?3, tries = tries + 1
                where id = (
                    select id from commission
                    where channel = ?1 and due_at <= ?2 and batch_id is null
                    and delivered_at is null and expired_at is null and given_up_at is null
                    order by due_at
                    limit 1
                    for update skip locked)
                returning *""")
@NamedNativeQuery(name = "CommissionRow.lettersDue", query = """
                select count(*), min(created_at) from (
                    select created_at from commission
                    where channel = 'LETTER' and due_at <= ?1 and batch_id is null
                    and delivered_at is null and expired_at is null and given_up_at is null
                    order by due_at
                    limit ?2) as next""")
@NamedNativeQuery(name = "CommissionRow.putInBatch", query = """
                with next as materialized (
                    select id from commission
                    where channel = 'LETTER' and due_at <= ?2 and batch_id is null
                    and delivered_at is null and expired_at is null and given_up_at is null
                    order by due_at
                    limit ?3
                    for update skip locked)
                update commission c set batch_id = cast(?1 as uuid), tries = c.tries + 1
                from next where c.id = next.id""")
@NamedQuery(name = "CommissionRow.inBatch", query = """
                select c from CommissionRow c
                where c.batchId = :batch and c.deliveredAt is null and c.expiredAt is null and c.givenUpAt is null
                order by c.createdAt, c.id""")
@NamedQuery(name = "CommissionRow.batchHandedOver", query = """
                update CommissionRow c set c.deliveredAt = :now, c.sealedContent = null
                where c.batchId = :batch and c.deliveredAt is null and c.expiredAt is null""")
@NamedQuery(name = "CommissionRow.receipt", query = """
                update CommissionRow c set c.reportedAt = :at, c.reportArrived = :arrived, c.reportCode = :code
                where c.carrier = :carrier and c.carrierReference = :reference and c.reportedAt is null""")
@NamedQuery(name = "CommissionRow.reported", query = """
                select count(c) from CommissionRow c
                where c.carrier = :carrier and c.carrierReference = :reference and c.reportedAt is not null""")
@NamedQuery(name = "CommissionRow.receipts", query = """
                select count(c), count(c.reportedAt) from CommissionRow c
                where c.carrier = :carrier and c.deliveredAt >= :after and c.deliveredAt < :before""")
@NamedQuery(name = "CommissionRow.cameBack", query = """
                update CommissionRow c set c.reportedAt = :at, c.reportArrived = false, c.reportCode = :code
                where c.id = :id and c.channel = :channel and c.reportedAt is null""")
@NamedQuery(name = "CommissionRow.undelivered", query = """
                select c from CommissionRow c
                where c.givenUpAt is not null and c.deliveredAt is null and c.seenToAt is null
                order by c.givenUpAt, c.id""")
@NamedQuery(name = "CommissionRow.backAgain", query = """
                select c from CommissionRow c
                where c.channel = de.aok.meineaok.notification.application.Channel.MAIL
                and c.reportedAt is not null and c.seenToAt is null
                order by c.reportedAt, c.id""")
@NamedQuery(name = "CommissionRow.retry", query = """
                update CommissionRow c set c.givenUpAt = null, c.refusals = 0, c.dueAt = :now
                where c.id = :id and c.givenUpAt is not null and c.deliveredAt is null and c.seenToAt is null""")
@NamedQuery(name = "CommissionRow.discard", query = """
                update CommissionRow c set c.seenToAt = :now, c.sealedContent = null
                where c.id = :id and c.givenUpAt is not null and c.deliveredAt is null and c.seenToAt is null""")
@NamedQuery(name = "CommissionRow.seenTo", query = """
                update CommissionRow c set c.seenToAt = :now
                where c.id = :id and c.channel = de.aok.meineaok.notification.application.Channel.MAIL
                and c.reportedAt is not null and c.seenToAt is null""")
@NamedNativeQuery(name = "CommissionRow.figures", query = """
                select channel, count(*), min(created_at)
                from commission where delivered_at is null and expired_at is null and given_up_at is null
                group by channel""")
@NamedNativeQuery(name = "CommissionRow.givenUpByChannel", query = """
                select channel, count(*) from commission
                where given_up_at is not null and delivered_at is null and seen_to_at is null
                group by channel""")
@NamedNativeQuery(name = "CommissionRow.expiredOnRecord", query = """
                select channel, count(*) from commission where expired_at is not null group by channel""")
@NamedNativeQuery(name = "CommissionRow.mailsBack", query = """
                select count(*) from commission
                where channel = 'MAIL' and reported_at is not null and seen_to_at is null""")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // JPA fills the fields, and queries read some
public class CommissionRow {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Column(name = "subject_id")
    @Convert(converter = NullableUuidConverter.class)
    private @Nullable UUID subjectId;

    @Column(name = "sealed_content")
    private byte @Nullable [] sealedContent;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "due_at")
    private Instant dueAt;

    private int tries;

    @Column(insertable = false)
    private int refusals;

    @Column(insertable = false)
    private @Nullable String reason;

    @Column(name = "delivered_at", insertable = false)
    private @Nullable Instant deliveredAt;

    @Column(name = "expired_at", insertable = false)
    private @Nullable Instant expiredAt;

    @Column(name = "given_up_at", insertable = false)
    private @Nullable Instant givenUpAt;

    @Column(name = "batch_id", insertable = false)
    @Convert(converter = NullableUuidConverter.class)
    private @Nullable UUID batchId;

    @Column(insertable = false)
    private @Nullable String carrier;

    @Column(name = "carrier_reference", insertable = false)
    private @Nullable String carrierReference;

    @Column(name = "reported_at", insertable = false)
    private @Nullable Instant reportedAt;

    @Column(name = "report_arrived", insertable = false)
    private @Nullable Boolean reportArrived;

    @Column(name = "report_code", insertable = false)
    private @Nullable String reportCode;

    @Column(name = "seen_to_at", insertable = false)
    private @Nullable Instant seenToAt;

    protected CommissionRow() {}

    CommissionRow(UUID id, Channel channel, @Nullable AccountId subject, byte[] sealedContent, Instant now) {
        this.id = id;
        this.channel = channel;
        this.subjectId = subject == null ? null : subject.value();
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

    int refusals() {
        return refusals;
    }

    @Nullable
    Instant deliveredAt() {
        return deliveredAt;
    }

    @Nullable
    AccountId subject() {
        return subjectId == null ? null : new AccountId(subjectId);
    }

    boolean isGivenUp() {
        return givenUpAt != null && deliveredAt == null && seenToAt == null;
    }

    boolean isUnseenReturn() {
        return channel == Channel.MAIL && reportedAt != null && seenToAt == null;
    }

    Undelivered undelivered() {
        boolean cameBack = !isGivenUp();
        return new Undelivered(
                new CommissionId(id),
                channel,
                subject(),
                createdAt,
                Objects.requireNonNull(cameBack ? reportedAt : givenUpAt),
                cameBack,
                Objects.requireNonNull(cameBack ? reportCode : reason));
    }
}
