package de.aok.meineaok.testing;

import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.login.application.port.OneTimePasswords;
import de.aok.meineaok.testing.contract.OneTimePasswordsContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class InMemoryOneTimePasswordsTest extends OneTimePasswordsContract {
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
    protected OneTimePasswords oneTimePasswords() {
        return database.oneTimePasswords();
    }
}
