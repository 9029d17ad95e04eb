package de.aok.meineaok.notification.persistence;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.notification.application.BatchId;
import de.aok.meineaok.notification.application.CarrierReference;
import de.aok.meineaok.notification.application.Channel;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.port.Deliveries;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;

/** What channels report, kept with the commissions. */
public final class JpaDeliveries implements Deliveries {
    private final EntityManager entities;

    public JpaDeliveries(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public boolean receipt(CarrierReference reference, boolean arrived, String code, Instant at) {
        int noted = entities.createNamedQuery("CommissionRow.receipt")
                .setParameter("carrier", reference.carrier())
                .setParameter("reference", reference.reference())
                .setParameter("arrived", arrived)
                .setParameter("code", code)
                .setParameter("at", at)
                .executeUpdate();
        // Not whether it is known: it may have become so between the two.
        return noted > 0 || isReported(reference);
    }

    private boolean isReported(CarrierReference reference) {
        return entities.createNamedQuery("CommissionRow.reported", Long.class)
                        .setParameter("carrier", reference.carrier())
                        .setParameter("reference", reference.reference())
                        .getSingleResult()
                > 0;
    }

    @Override
    public Optional<AccountId> cameBack(Channel channel, CommissionId id, String code, Instant at) {
        int noted = entities.createNamedQuery("CommissionRow.cameBack")
                .setParameter("id", id.value())
                .setParameter("channel", channel)
                .setParameter("code", code)
                .setParameter("at", at)
                .executeUpdate();
        return noted == 0
                ? Optional.empty()
                : Optional.ofNullable(entities.find(CommissionRow.class, id.value()))
                        .map(CommissionRow::subject);
    }

    @Override
    public void acknowledged(BatchId batch, Instant at) {
        entities.createNamedQuery("LetterBatchRow.acknowledged")
                .setParameter("id", batch.value())
                .setParameter("at", at)
                .executeUpdate();
    }
}
