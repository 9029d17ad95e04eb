package de.aok.meineaok.account.persistence;

import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.insured.application.port.InsuredPersons;
import de.aok.meineaok.insured.persistence.JpaInsuredPersons;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.testing.contract.AccountSearchContract;
import de.aok.meineaok.transaction.application.port.Transactions;
import org.junit.jupiter.api.BeforeEach;

class AccountSearchTest extends AccountSearchContract {
    private final TestDatabase database = TestDatabase.shared();
    private final JpaAccounts accounts = new JpaAccounts(database.entities());
    private final JpaInsuredPersons persons = new JpaInsuredPersons(database.entities());

    @BeforeEach
    void empty() {
        database.execute("delete from account");
        database.execute("delete from insured_person");
        database.execute("delete from insurance");
    }

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected Accounts accounts() {
        return accounts;
    }

    @Override
    protected InsuredPersons insuredPersons() {
        return persons;
    }
}
