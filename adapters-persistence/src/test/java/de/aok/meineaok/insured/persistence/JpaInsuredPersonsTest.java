package de.aok.meineaok.insured.persistence;

import de.aok.meineaok.insured.application.port.InsuredPersons;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.testing.contract.InsuredPersonsContract;
import de.aok.meineaok.transaction.application.port.Transactions;
import org.junit.jupiter.api.BeforeEach;

class JpaInsuredPersonsTest extends InsuredPersonsContract {
    private final TestDatabase database = TestDatabase.shared();
    private final JpaInsuredPersons persons = new JpaInsuredPersons(database.entities());

    @BeforeEach
    void empty() {
        database.execute("delete from insured_person");
        database.execute("delete from insurance");
    }

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected InsuredPersons persons() {
        return persons;
    }
}
