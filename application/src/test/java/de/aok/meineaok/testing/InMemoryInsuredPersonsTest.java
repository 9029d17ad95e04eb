package de.aok.meineaok.testing;

import de.aok.meineaok.insured.application.port.Confirmations;
import de.aok.meineaok.insured.application.port.InsuredPersons;
import de.aok.meineaok.testing.contract.InsuredPersonsContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class InMemoryInsuredPersonsTest extends InsuredPersonsContract {
    private final InMemoryDatabase database = new InMemoryDatabase(new KnownKeyHashing());

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected InsuredPersons persons() {
        return database.insuredPersons();
    }

    @Override
    protected Confirmations confirmations() {
        return database.confirmations();
    }
}
