package de.aok.meineaok.testing;

import de.aok.meineaok.forms.application.port.Contributions;
import de.aok.meineaok.testing.contract.ContributionsContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class InMemoryContributionsTest extends ContributionsContract {
    private final InMemoryDatabase database = new InMemoryDatabase(new KnownKeyHashing());

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected Contributions contributions() {
        return database.contributions();
    }
}
