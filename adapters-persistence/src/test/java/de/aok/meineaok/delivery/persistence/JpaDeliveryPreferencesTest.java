package de.aok.meineaok.delivery.persistence;

import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.account.persistence.JpaAccounts;
import de.aok.meineaok.delivery.application.port.DeliveryPreferences;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.testing.contract.DeliveryPreferencesContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class JpaDeliveryPreferencesTest extends DeliveryPreferencesContract {
    private final TestDatabase database = TestDatabase.emptied("account");
    private final JpaAccounts accounts = new JpaAccounts(database.entities());
    private final JpaDeliveryPreferences preferences = new JpaDeliveryPreferences(database.entities());

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected Accounts accounts() {
        return accounts;
    }

    @Override
    protected DeliveryPreferences preferences() {
        return preferences;
    }
}
