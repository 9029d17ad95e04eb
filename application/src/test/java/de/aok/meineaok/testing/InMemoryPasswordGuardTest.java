package de.aok.meineaok.testing;

import de.aok.meineaok.access.application.port.PasswordGuard;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.testing.contract.PasswordGuardContract;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.util.UUID;

class InMemoryPasswordGuardTest extends PasswordGuardContract {
    private final InMemoryDatabase database = new TestPortal().database;

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected PasswordGuard guard() {
        return database.guard();
    }

    @Override
    protected AccountId newAccount() {
        return new AccountId(UUID.randomUUID());
    }
}
