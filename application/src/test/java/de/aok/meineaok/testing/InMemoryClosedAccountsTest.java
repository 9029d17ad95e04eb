package de.aok.meineaok.testing;

import de.aok.meineaok.access.application.port.Sessions;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.locking.application.port.ContactTasks;
import de.aok.meineaok.login.application.port.LoginAttempts;
import de.aok.meineaok.testing.contract.ClosedAccountsContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class InMemoryClosedAccountsTest extends ClosedAccountsContract {
    private final InMemoryDatabase database = new InMemoryDatabase(new KnownKeyHashing());

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected Accounts accounts() {
        return database.accounts();
    }

    @Override
    protected LoginAttempts loginAttempts() {
        return database.loginAttempts();
    }

    @Override
    protected Sessions sessions() {
        return database.sessions();
    }

    @Override
    protected ContactTasks contactTasks() {
        return database.contactTasks();
    }
}
