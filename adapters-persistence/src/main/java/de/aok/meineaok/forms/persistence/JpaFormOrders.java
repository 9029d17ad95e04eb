package de.aok.meineaok.forms.persistence;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.forms.application.FormOrder;
import de.aok.meineaok.forms.application.port.FormOrders;
import de.aok.meineaok.retention.RetentionClass;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;

/** Orders of forms in the database; a key that is used fails the second, which whoever holds the account never meets. */
public final class JpaFormOrders implements FormOrders {
    private final EntityManager entities;

    public JpaFormOrders(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(FormOrder order, String idempotencyKey) {
        entities.createNativeQuery("""
                        insert into form_order (id, account_id, form, idempotency_key, ordered_at, retention_class)
                        values (?1, ?2, ?3, ?4, ?5, ?6)""")
                .setParameter(1, order.id())
                .setParameter(2, order.account().value())
                .setParameter(3, order.form())
                .setParameter(4, idempotencyKey)
                .setParameter(5, Timestamp.from(order.orderedAt()))
                .setParameter(6, RetentionClass.CORRESPONDENCE.name())
                .executeUpdate();
    }

    @Override
    public Optional<FormOrder> byKey(AccountId account, String idempotencyKey) {
        for (Object found : entities.createNativeQuery(
                        "select id, form, ordered_at from form_order where account_id = ?1 and idempotency_key = ?2")
                .setParameter(1, account.value())
                .setParameter(2, idempotencyKey)
                .getResultList()) {
            Object[] row = (Object[]) found;
            return Optional.of(
                    new FormOrder((UUID) row[0], account, (String) row[1], ((Timestamp) row[2]).toInstant()));
        }
        return Optional.empty();
    }
}
