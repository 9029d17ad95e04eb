package de.aok.meineaok.changerequest.persistence;

import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.account.persistence.JpaAccounts;
import de.aok.meineaok.changerequest.application.port.ChangeRequests;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.testing.contract.ChangeRequestsContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class JpaChangeRequestsTest extends ChangeRequestsContract {
    private final TestDatabase database = TestDatabase.emptied("account");
    private final JpaChangeRequests kept = new JpaChangeRequests(database.entities());

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected Accounts accounts() {
        return new JpaAccounts(database.entities());
    }

    @Override
    protected ChangeRequests requests() {
        return kept;
    }
}
