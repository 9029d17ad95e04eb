package de.aok.meineaok.changerequest.persistence;

import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.account.persistence.JpaAccounts;
import de.aok.meineaok.changerequest.application.port.UnconfirmedChanges;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.testing.contract.UnconfirmedChangesContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class JpaUnconfirmedChangesTest extends UnconfirmedChangesContract {
    private final TestDatabase database = TestDatabase.emptied("account");
    private final JpaUnconfirmedChanges kept = new JpaUnconfirmedChanges(database.entities());

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected Accounts accounts() {
        return new JpaAccounts(database.entities());
    }

    @Override
    protected UnconfirmedChanges unconfirmed() {
        return kept;
    }
}
