package de.aok.meineaok.notification.persistence;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.notification.application.CarrierReference;
import de.aok.meineaok.notification.application.Channel;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.port.Outbox;
import de.aok.meineaok.secrecy.application.port.Sealing;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The outbox in the database. Contents hold codes in the clear, and so are sealed while they wait and deleted afterwards. */
public final class JpaOutbox implements Outbox {
    private final EntityManager entities;
    private final Contents contents;

    public JpaOutbox(EntityManager entities, Sealing sealing) {
        this.entities = entities;
        contents = new Contents(sealing);
    }

    @Override
    public void add(CommissionId id, @Nullable AccountId subject, Commission commission, Instant now) {
        byte[] sealed = contents.seal(id.value(), commission);
        entities.persist(new CommissionRow(id.value(), Channel.of(commission), subject, sealed, now));
    }

    @Override
    public Set<Channel> due(Instant now) {
        Set<Channel> due = EnumSet.noneOf(Channel.class);
        for (Object channel : entities.createNamedQuery("CommissionRow.due")
                .setParameter(1, Timestamp.from(now))
                .getResultList()) {
            due.add(Channel.valueOf((String) channel));
        }
        return due;
    }

    @Override
    public Optional<Taken> takeNext(Channel channel, Instant now, Duration lease) {
        // A lease is a later due time: who crashes with it leaves a commission that falls due again by itself.
        List<CommissionRow> rows = entities.createNamedQuery("CommissionRow.takeNext", CommissionRow.class)
                .setParameter(1, channel.name())
                .setParameter(2, Timestamp.from(now))
                .setParameter(3, Timestamp.from(now.plus(lease)))
                .getResultList();
        return rows.stream().findFirst().map(contents::taken);
    }

    @Override
    public void delivered(CommissionId id, @Nullable CarrierReference reference, Instant now) {
        entities.createNamedQuery("CommissionRow.delivered")
                .setParameter("now", now)
                .setParameter("carrier", reference == null ? null : reference.carrier())
                .setParameter("reference", reference == null ? null : reference.reference())
                .setParameter("id", id.value())
                .executeUpdate();
    }

    @Override
    public void expired(Taken taken, Instant now) {
        whileLeased("CommissionRow.expired", taken, now).executeUpdate();
    }

    @Override
    public void putOff(Taken taken, Instant dueAgainAt) {
        whileLeased("CommissionRow.putOff", taken, dueAgainAt).executeUpdate();
    }

    @Override
    public void refused(Taken taken, String reason, Instant dueAgainAt) {
        whileLeased("CommissionRow.refused", taken, dueAgainAt)
                .setParameter("reason", reason)
                .executeUpdate();
    }

    @Override
    public void givenUp(Taken taken, String reason, Instant now) {
        whileLeased("CommissionRow.givenUp", taken, now)
                .setParameter("reason", reason)
                .executeUpdate();
    }

    /** Each taking counts one try more; so the count tells whether the row is still as this taking left it. */
    private Query whileLeased(String query, Taken taken, Instant at) {
        return entities.createNamedQuery(query)
                .setParameter("at", at)
                .setParameter("id", taken.id().value())
                .setParameter("tries", taken.tries() + 1);
    }

    @Override
    public Optional<Instant> deliveredAt(CommissionId id) {
        return Optional.ofNullable(entities.find(CommissionRow.class, id.value()))
                .map(CommissionRow::deliveredAt);
    }
}
