package de.aok.meineaok.testing;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.locking.application.port.ContactTasks;
import de.aok.meineaok.testing.contract.ContactTasksContract;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.util.UUID;

class InMemoryContactTasksTest extends ContactTasksContract {
    private final InMemoryDatabase database = new TestPortal().database;

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected ContactTasks tasks() {
        return database.contactTasks();
    }

    @Override
    protected AccountId newAccount() {
        return new AccountId(UUID.randomUUID());
    }
}
