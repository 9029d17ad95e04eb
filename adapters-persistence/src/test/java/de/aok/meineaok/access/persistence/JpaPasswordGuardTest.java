package de.aok.meineaok.access.persistence;

import de.aok.meineaok.access.application.port.PasswordGuard;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.persistence.TestAccounts;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.testing.contract.PasswordGuardContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class JpaPasswordGuardTest extends PasswordGuardContract {
    private final TestDatabase database = TestDatabase.emptied("account", "password_guard");
    private final JpaPasswordGuard guard = new JpaPasswordGuard(database.entities());

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected PasswordGuard guard() {
        return guard;
    }

    @Override
    protected AccountId newAccount() {
        return TestAccounts.another(database);
    }
}
