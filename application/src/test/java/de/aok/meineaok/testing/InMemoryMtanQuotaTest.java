package de.aok.meineaok.testing;

import de.aok.meineaok.mobilenumber.application.port.MtanQuota;
import de.aok.meineaok.testing.contract.MtanQuotaContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class InMemoryMtanQuotaTest extends MtanQuotaContract {
    private final InMemoryDatabase database = new TestPortal().database;

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected MtanQuota quota() {
        return database.mtanQuota();
    }
}
