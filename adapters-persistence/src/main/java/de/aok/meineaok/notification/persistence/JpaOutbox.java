package de.aok.meineaok.notification.persistence;

import de.aok.meineaok.notification.application.Channel;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.port.Outbox;
import de.aok.meineaok.persistence.SealedContents;
import de.aok.meineaok.secrecy.application.port.Sealing;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The outbox in the database. Contents hold codes in the clear, and so are sealed while they wait and deleted afterwards. */
public final class JpaOutbox implements Outbox {
    private final EntityManager entities;
    private final SealedContents contents;

    public JpaOutbox(EntityManager entities, Sealing sealing) {
        this.entities = entities;
        contents = new SealedContents(sealing, "commission");
    }

    @Override
    public void add(CommissionId id, Commission commission, Instant now) {
        byte[] sealed = contents.seal(id.value(), CommissionContent.of(commission));
        entities.persist(new CommissionRow(id.value(), Channel.of(commission), sealed, now));
    }

    @Override
    public Optional<Taken> takeNext(Channel channel, Instant now, Duration lease) {
        // A lease is a later due time: who crashes with it leaves a commission that falls due again by itself.
        List<CommissionRow> rows = entities.createNamedQuery("CommissionRow.takeNext", CommissionRow.class)
                .setParameter(1, channel.name())
                .setParameter(2, Timestamp.from(now))
                .setParameter(3, Timestamp.from(now.plus(lease)))
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Taken(new CommissionId(row.id()), content(row), row.tries() - 1));
    }

    private @Nullable Commission content(CommissionRow row) {
        try {
            return contents.open(row.id(), row.sealedContent(), CommissionContent.class)
                    .toCommission();
        } catch (RuntimeException unreadable) {
            return null;
        }
    }

    @Override
    public void delivered(CommissionId id, Instant now) {
        entities.createNamedQuery("CommissionRow.delivered")
                .setParameter("now", now)
                .setParameter("id", id.value())
                .executeUpdate();
    }

    @Override
    public void expired(Taken taken, Instant now) {
        updateWhileLeased("CommissionRow.expired", taken, now);
    }

    @Override
    public void failed(Taken taken, Instant dueAgainAt) {
        updateWhileLeased("CommissionRow.failed", taken, dueAgainAt);
    }

    /** Each taking counts one try more; so the count tells whether the row is still as this taking left it. */
    private void updateWhileLeased(String query, Taken taken, Instant at) {
        entities.createNamedQuery(query)
                .setParameter("at", at)
                .setParameter("id", taken.id().value())
                .setParameter("tries", taken.tries() + 1)
                .executeUpdate();
    }

    @Override
    public Optional<Instant> deliveredAt(CommissionId id) {
        return Optional.ofNullable(entities.find(CommissionRow.class, id.value()))
                .map(CommissionRow::deliveredAt);
    }
}
