package de.aok.meineaok.access.persistence;

import de.aok.meineaok.access.application.port.Sessions;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.persistence.TestAccounts;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.testing.contract.SessionsContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class JpaSessionsTest extends SessionsContract {
    private final TestDatabase database = TestDatabase.emptied("account");
    private final JpaSessions sessions = new JpaSessions(database.entities());

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected Sessions sessions() {
        return sessions;
    }

    @Override
    protected AccountId newAccount() {
        return TestAccounts.another(database);
    }
}
