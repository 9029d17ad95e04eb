package de.aok.meineaok.testing;

import de.aok.meineaok.cases.application.port.Cases;
import de.aok.meineaok.testing.contract.CasesContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class InMemoryCasesTest extends CasesContract {
    private final InMemoryDatabase database = new InMemoryDatabase(new KnownKeyHashing());

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected Cases cases() {
        return database.cases();
    }
}
