package de.aok.meineaok.testing;

import de.aok.meineaok.access.application.port.PendingLogins;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.login.application.port.LoginAttempts;
import de.aok.meineaok.testing.contract.PendingLoginsContract;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.util.UUID;

class InMemoryPendingLoginsTest extends PendingLoginsContract {
    private final InMemoryDatabase database = new TestPortal().database;

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected PendingLogins pending() {
        return database.pendingLogins();
    }

    @Override
    protected LoginAttempts attempts() {
        return database.loginAttempts();
    }

    @Override
    protected AccountId newAccount() {
        return new AccountId(UUID.randomUUID());
    }
}
