package de.aok.meineaok.insured.persistence;

import de.aok.meineaok.insured.application.port.Confirmations;
import de.aok.meineaok.insured.application.port.InsuredPersons;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.testing.contract.InsuredPersonsContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class JpaInsuredPersonsTest extends InsuredPersonsContract {
    private final TestDatabase database = TestDatabase.emptied("insured_person", "insurance");
    private final JpaInsuredPersons persons = new JpaInsuredPersons(database.entities());

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected InsuredPersons persons() {
        return persons;
    }

    @Override
    protected Confirmations confirmations() {
        return persons;
    }
}
