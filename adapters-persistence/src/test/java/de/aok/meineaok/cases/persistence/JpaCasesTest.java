package de.aok.meineaok.cases.persistence;

import de.aok.meineaok.cases.application.port.Cases;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.testing.contract.CasesContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class JpaCasesTest extends CasesContract {
    private final TestDatabase database = TestDatabase.emptied("insured_case");
    private final JpaCases cases = new JpaCases(database.entities());

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected Cases cases() {
        return cases;
    }
}
