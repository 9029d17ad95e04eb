package de.aok.meineaok.testing;

import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.caseorder.application.port.CaseOrders;
import de.aok.meineaok.cases.application.port.Cases;
import de.aok.meineaok.testing.contract.CaseOrdersContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class InMemoryCaseOrdersTest extends CaseOrdersContract {
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
    protected CaseOrders orders() {
        return database.caseOrders();
    }

    @Override
    protected Cases cases() {
        return database.cases();
    }
}
