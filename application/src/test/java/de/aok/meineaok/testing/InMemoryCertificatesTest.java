package de.aok.meineaok.testing;

import de.aok.meineaok.forms.application.port.Certificates;
import de.aok.meineaok.testing.contract.CertificatesContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class InMemoryCertificatesTest extends CertificatesContract {
    private final InMemoryDatabase database = new InMemoryDatabase(new KnownKeyHashing());

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected Certificates certificates() {
        return database.certificates();
    }
}
