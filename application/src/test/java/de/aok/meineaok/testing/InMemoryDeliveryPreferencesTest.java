package de.aok.meineaok.testing;

import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.delivery.application.port.DeliveryPreferences;
import de.aok.meineaok.testing.contract.DeliveryPreferencesContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class InMemoryDeliveryPreferencesTest extends DeliveryPreferencesContract {
    private final InMemoryDatabase database = new InMemoryDatabase(new KnownKeyHashing());

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected Accounts accounts() {
        return database.accounts();
    }

    @Override
    protected DeliveryPreferences preferences() {
        return database.deliveryPreferences();
    }
}
