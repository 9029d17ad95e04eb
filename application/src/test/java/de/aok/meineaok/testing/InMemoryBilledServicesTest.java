package de.aok.meineaok.testing;

import de.aok.meineaok.insured.application.port.ReceivedBills;
import de.aok.meineaok.receipt.application.port.BilledServices;
import de.aok.meineaok.testing.contract.BilledServicesContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class InMemoryBilledServicesTest extends BilledServicesContract {
    private final InMemoryDatabase database = new InMemoryDatabase(new KnownKeyHashing());

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected ReceivedBills bills() {
        return database.receivedBills();
    }

    @Override
    protected BilledServices services() {
        return database.billedServices();
    }
}
