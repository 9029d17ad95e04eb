package de.aok.meineaok.notification.persistence;

import de.aok.meineaok.notification.application.Channel;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.port.Outbox;
import de.aok.meineaok.secrecy.application.port.Sealing;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The outbox in the database. Contents hold codes in the clear, and so are sealed while they wait and deleted afterwards. */
public final class JpaOutbox implements Outbox {
    private final EntityManager entities;
    private final Sealing sealing;

    public JpaOutbox(EntityManager entities, Sealing sealing) {
        this.entities = entities;
        this.sealing = sealing;
    }

    @Override
    public void add(CommissionId id, Commission commission, Instant now) {
        byte[] sealed = sealing.seal(CommissionContent.write(commission), context(id));
        entities.persist(new CommissionRow(id.value(), Channel.of(commission), sealed, now));
    }

    @Override
    @SuppressWarnings("unchecked") // a native query knows no types
    public List<Taken> take(Channel channel, Instant now, Duration lease, int atMost) {
        List<CommissionRow> rows = entities.createNativeQuery("""
                        select * from commission
                        where channel = ?1 and due_at <= ?2 and delivered_at is null and expired_at is null
                        order by due_at
                        limit ?3
                        for update skip locked""", CommissionRow.class)
                .setParameter(1, channel.name())
                .setParameter(2, Timestamp.from(now))
                .setParameter(3, atMost)
                .getResultList();
        return rows.stream()
                .map(row -> {
                    int triesBefore = row.tries();
                    row.lease(now.plus(lease));
                    return taken(row, triesBefore);
                })
                .toList();
    }

    private Taken taken(CommissionRow row, int triesBefore) {
        CommissionId id = new CommissionId(row.id());
        return new Taken(id, CommissionContent.read(sealing.open(row.sealedContent(), context(id))), triesBefore);
    }

    @Override
    public void delivered(CommissionId id, Instant now) {
        row(id).delivered(now);
    }

    @Override
    public void expired(CommissionId id, Instant now) {
        row(id).expired(now);
    }

    @Override
    public void failed(CommissionId id, Instant dueAgainAt) {
        row(id).dueAgain(dueAgainAt);
    }

    @Override
    public Optional<Instant> deliveredAt(CommissionId id) {
        return Optional.ofNullable(entities.find(CommissionRow.class, id.value()))
                .map(CommissionRow::deliveredAt);
    }

    private CommissionRow row(CommissionId id) {
        return entities.getReference(CommissionRow.class, id.value());
    }

    private static byte[] context(CommissionId id) {
        return ("commission:" + id).getBytes(StandardCharsets.UTF_8);
    }
}
