package de.aok.meineaok.forms.persistence;

import de.aok.meineaok.forms.application.port.Contributions;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.testing.contract.ContributionsContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class JpaContributionsTest extends ContributionsContract {
    private final TestDatabase database = TestDatabase.emptied("contributions");
    private final JpaContributions contributions = new JpaContributions(database.entities());

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected Contributions contributions() {
        return contributions;
    }
}
