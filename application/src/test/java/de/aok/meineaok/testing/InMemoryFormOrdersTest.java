package de.aok.meineaok.testing;

import de.aok.meineaok.forms.application.port.FormOrders;
import de.aok.meineaok.testing.contract.FormOrdersContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class InMemoryFormOrdersTest extends FormOrdersContract {
    private final InMemoryDatabase database = new InMemoryDatabase(new KnownKeyHashing());

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected FormOrders formOrders() {
        return database.formOrders();
    }
}
