package de.aok.meineaok.testing;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.locking.application.port.ContactTasks.ContactTask;
import de.aok.meineaok.testing.contract.TransactionsContract;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.util.List;
import java.util.UUID;

class InMemoryTransactionsTest extends TransactionsContract {
    private final InMemoryDatabase database = new TestPortal().database;

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected void keep(String what) {
        AccountId account = new AccountId(UUID.randomUUID());
        database.contactTasks().add(new ContactTask(UUID.randomUUID(), account, what, NOW));
    }

    @Override
    protected List<String> kept() {
        return database.contactTasks().open(100).stream()
                .map(ContactTask::ground)
                .toList();
    }
}
