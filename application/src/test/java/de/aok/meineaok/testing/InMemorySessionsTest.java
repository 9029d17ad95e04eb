package de.aok.meineaok.testing;

import de.aok.meineaok.access.application.port.Sessions;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.testing.contract.SessionsContract;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.util.UUID;

class InMemorySessionsTest extends SessionsContract {
    private final InMemoryDatabase database = new TestPortal().database;

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected Sessions sessions() {
        return database.sessions();
    }

    @Override
    protected AccountId newAccount() {
        return new AccountId(UUID.randomUUID());
    }
}
