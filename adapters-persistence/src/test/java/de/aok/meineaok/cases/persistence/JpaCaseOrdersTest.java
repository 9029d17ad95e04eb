package de.aok.meineaok.cases.persistence;

import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.account.persistence.JpaAccounts;
import de.aok.meineaok.caseorder.application.port.CaseOrders;
import de.aok.meineaok.cases.application.port.Cases;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.testing.contract.CaseOrdersContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class JpaCaseOrdersTest extends CaseOrdersContract {
    private final TestDatabase database = TestDatabase.emptied("account", "insured_case");
    private final JpaAccounts accounts = new JpaAccounts(database.entities());
    private final JpaCases cases = new JpaCases(database.entities());
    private final JpaCaseOrders orders = new JpaCaseOrders(database.entities());

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected Accounts accounts() {
        return accounts;
    }

    @Override
    protected CaseOrders orders() {
        return orders;
    }

    @Override
    protected Cases cases() {
        return cases;
    }
}
