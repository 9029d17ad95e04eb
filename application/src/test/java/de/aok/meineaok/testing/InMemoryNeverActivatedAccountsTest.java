package de.aok.meineaok.testing;

import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.activation.application.port.ActivationCodes;
import de.aok.meineaok.notification.application.port.Outbox;
import de.aok.meineaok.testing.contract.NeverActivatedAccountsContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class InMemoryNeverActivatedAccountsTest extends NeverActivatedAccountsContract {
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
    protected ActivationCodes activationCodes() {
        return database.activationCodes();
    }

    @Override
    protected Outbox outbox() {
        return database.outbox();
    }
}
