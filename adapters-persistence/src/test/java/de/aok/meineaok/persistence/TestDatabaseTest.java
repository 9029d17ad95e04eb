package de.aok.meineaok.persistence;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.locking.application.port.ContactTasks.ContactTask;
import de.aok.meineaok.locking.persistence.JpaContactTasks;
import de.aok.meineaok.testing.contract.TransactionsContract;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.util.List;
import java.util.UUID;

/** What is tried here runs in transactions like the server's. */
class TestDatabaseTest extends TransactionsContract {
    private final TestDatabase database = TestDatabase.shared();
    private final JpaContactTasks tasks = new JpaContactTasks(database.entities());
    private final AccountId account = TestAccounts.only(database);

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected void keep(String what) {
        tasks.add(new ContactTask(UUID.randomUUID(), account, what, NOW));
    }

    @Override
    protected List<String> kept() {
        return tasks.open(100).stream().map(ContactTask::ground).toList();
    }
}
