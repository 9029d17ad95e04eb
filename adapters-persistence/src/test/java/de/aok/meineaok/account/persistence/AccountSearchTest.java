package de.aok.meineaok.account.persistence;

import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.insured.application.port.InsuredPersons;
import de.aok.meineaok.insured.persistence.JpaInsuredPersons;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.testing.contract.AccountSearchContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class AccountSearchTest extends AccountSearchContract {
    private final TestDatabase database = TestDatabase.emptied("account", "insured_person", "insurance");
    private final JpaAccounts accounts = new JpaAccounts(database.entities());
    private final JpaInsuredPersons persons = new JpaInsuredPersons(database.entities());

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
