package de.aok.meineaok.forms.persistence;

import de.aok.meineaok.forms.application.port.Certificates;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.testing.contract.CertificatesContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class JpaCertificatesTest extends CertificatesContract {
    private final TestDatabase database = TestDatabase.emptied("certificate");
    private final JpaCertificates certificates = new JpaCertificates(database.entities());

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected Certificates certificates() {
        return certificates;
    }
}
