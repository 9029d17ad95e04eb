package de.aok.meineaok.notification.persistence;

import de.aok.meineaok.notification.application.BatchId;
import de.aok.meineaok.notification.application.BatchTerms;
import de.aok.meineaok.notification.application.port.LetterBatches;
import de.aok.meineaok.notification.application.port.Outbox;
import de.aok.meineaok.secrecy.application.port.Sealing;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The batches of letters in the database, each a row, to which its letters refer. */
public final class JpaLetterBatches implements LetterBatches {
    private final EntityManager entities;
    private final Contents contents;

    public JpaLetterBatches(EntityManager entities, Sealing sealing) {
        this.entities = entities;
        contents = new Contents(sealing);
    }

    @Override
    public Optional<Taken> take(BatchId id, BatchTerms terms, Instant now) {
        return takeFormed(now, terms.lease()).or(() -> form(id, terms, now)).map(batch -> {
            List<Outbox.Taken> letters = entities.createNamedQuery("CommissionRow.inBatch", CommissionRow.class)
                    .setParameter("batch", batch.id())
                    .getResultStream()
                    .map(contents::taken)
                    .toList();
            return new Taken(new BatchId(batch.id()), batch.formedAt(), letters, batch.tries() - 1);
        });
    }

    private Optional<LetterBatchRow> takeFormed(Instant now, Duration lease) {
        List<LetterBatchRow> rows = entities.createNamedQuery("LetterBatchRow.takeNext", LetterBatchRow.class)
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, Timestamp.from(now.plus(lease)))
                .getResultList();
        return rows.stream().findFirst();
    }

    private Optional<LetterBatchRow> form(BatchId id, BatchTerms terms, Instant now) {
        if (!isTimeForNext(terms, now)) {
            return Optional.empty();
        }
        LetterBatchRow batch = new LetterBatchRow(id.value(), now, now.plus(terms.lease()));
        entities.persist(batch);
        entities.flush();
        int letters = entities.createNamedQuery("CommissionRow.putInBatch")
                .setParameter(1, id.value())
                .setParameter(2, Timestamp.from(now))
                .setParameter(3, terms.size())
                .executeUpdate();
        if (letters == 0) {
            // Another server has them all.
            entities.remove(batch);
            return Optional.empty();
        }
        return Optional.of(batch);
    }

    private boolean isTimeForNext(BatchTerms terms, Instant now) {
        Object[] due = (Object[]) entities.createNamedQuery("CommissionRow.lettersDue")
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, terms.size())
                .getSingleResult();
        long letters = ((Number) due[0]).longValue();
        return letters >= terms.size() || letters > 0 && !Instants.of(due[1]).isAfter(now.minus(terms.age()));
    }

    @Override
    public void handedOver(BatchId batch, Instant now) {
        int settled = entities.createNamedQuery("LetterBatchRow.handedOver")
                .setParameter("id", batch.value())
                .setParameter("now", now)
                .executeUpdate();
        if (settled == 1) {
            entities.createNamedQuery("CommissionRow.batchHandedOver")
                    .setParameter("batch", batch.value())
                    .setParameter("now", now)
                    .executeUpdate();
        }
    }

    @Override
    public long unacknowledged(Instant handedOverBefore) {
        return entities.createNamedQuery("LetterBatchRow.unacknowledged", Long.class)
                .setParameter("before", handedOverBefore)
                .getSingleResult();
    }

    @Override
    public void putOff(Taken taken, Instant dueAgainAt) {
        entities.createNamedQuery("LetterBatchRow.putOff")
                .setParameter("id", taken.id().value())
                .setParameter("tries", taken.tries() + 1)
                .setParameter("at", dueAgainAt)
                .executeUpdate();
    }
}
