package de.aok.meineaok.delivery.persistence;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.delivery.DeliveryPreference;
import de.aok.meineaok.delivery.application.port.DeliveryPreferences;
import jakarta.persistence.EntityManager;

/** The preferences in the database, a column of the account. */
public final class JpaDeliveryPreferences implements DeliveryPreferences {
    private final EntityManager entities;

    public JpaDeliveryPreferences(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public DeliveryPreference of(AccountId account) {
        return entities.createNamedQuery("AccountRow.deliveryPreference", DeliveryPreference.class)
                .setParameter("id", account.value())
                .getResultStream()
                .findFirst()
                .orElse(DeliveryPreference.POST);
    }

    @Override
    public void choose(AccountId account, DeliveryPreference preference) {
        entities.createNamedQuery("AccountRow.chooseDelivery")
                .setParameter("id", account.value())
                .setParameter("preference", preference)
                .executeUpdate();
    }
}
