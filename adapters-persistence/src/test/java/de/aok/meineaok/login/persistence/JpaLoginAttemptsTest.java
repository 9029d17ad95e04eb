package de.aok.meineaok.login.persistence;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.login.application.port.LoginAttempts;
import de.aok.meineaok.persistence.TestAccounts;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.testing.contract.LoginAttemptsContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class JpaLoginAttemptsTest extends LoginAttemptsContract {
    private final TestDatabase database = TestDatabase.emptied("account");
    private final JpaLoginAttempts attempts = new JpaLoginAttempts(database.entities());

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected LoginAttempts attempts() {
        return attempts;
    }

    @Override
    protected AccountId newAccount() {
        return TestAccounts.another(database);
    }
}
