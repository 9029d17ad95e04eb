package de.aok.meineaok.testing;

import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.testing.contract.ClosedAccountsContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class InMemoryClosedAccountsTest extends ClosedAccountsContract {
    private final InMemoryDatabase database = new InMemoryDatabase(new TestPortal().keyedHashing);

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected Accounts accounts() {
        return database.accounts();
    }
}
