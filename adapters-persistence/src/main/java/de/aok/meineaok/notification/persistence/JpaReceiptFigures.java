package de.aok.meineaok.notification.persistence;

import de.aok.meineaok.notification.application.port.ReceiptFigures;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Counts the SMS of a carrier, over all servers. */
public final class JpaReceiptFigures implements ReceiptFigures {
    private final EntityManager entities;

    public JpaReceiptFigures(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Counts of(String carrier, Instant handedOverAfter, Instant handedOverBefore) {
        Object[] counts = entities.createNamedQuery("CommissionRow.receipts", Object[].class)
                .setParameter("carrier", carrier)
                .setParameter("after", handedOverAfter)
                .setParameter("before", handedOverBefore)
                .getSingleResult();
        return new Counts(((Number) counts[0]).intValue(), ((Number) counts[1]).intValue());
    }
}
