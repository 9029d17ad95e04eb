package de.aok.meineaok.testing;

import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.credential.application.port.Passwords;
import de.aok.meineaok.testing.contract.PasswordsContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class InMemoryPasswordsTest extends PasswordsContract {
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
    protected Passwords passwords() {
        return database.passwords();
    }
}
