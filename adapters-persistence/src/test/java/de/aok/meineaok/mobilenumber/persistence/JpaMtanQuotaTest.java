package de.aok.meineaok.mobilenumber.persistence;

import de.aok.meineaok.mobilenumber.application.port.MtanQuota;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.testing.KnownKeyHashing;
import de.aok.meineaok.testing.contract.MtanQuotaContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class JpaMtanQuotaTest extends MtanQuotaContract {
    private final TestDatabase database = TestDatabase.emptied("mtan_quota");
    private final JpaMtanQuota quota = new JpaMtanQuota(database.entities(), new KnownKeyHashing());

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected MtanQuota quota() {
        return quota;
    }
}
