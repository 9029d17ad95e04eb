package de.aok.meineaok.forms.persistence;

import de.aok.meineaok.forms.application.port.FormOrders;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.testing.contract.FormOrdersContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class JpaFormOrdersTest extends FormOrdersContract {
    private final TestDatabase database = TestDatabase.emptied("form_order");
    private final JpaFormOrders formOrders = new JpaFormOrders(database.entities());

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected FormOrders formOrders() {
        return formOrders;
    }
}
