package de.aok.meineaok.mobilenumber.persistence;

import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.account.persistence.JpaAccounts;
import de.aok.meineaok.mobilenumber.application.port.NumberChanges;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.testing.contract.NumberChangesContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class JpaNumberChangesTest extends NumberChangesContract {
    private final TestDatabase database = TestDatabase.emptied("account");
    private final JpaAccounts accounts = new JpaAccounts(database.entities());
    private final JpaNumberChanges changes = new JpaNumberChanges(database.entities());

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected Accounts accounts() {
        return accounts;
    }

    @Override
    protected NumberChanges numberChanges() {
        return changes;
    }
}
