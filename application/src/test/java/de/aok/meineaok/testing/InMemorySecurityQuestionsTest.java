package de.aok.meineaok.testing;

import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.recovery.application.port.SecurityQuestions;
import de.aok.meineaok.testing.contract.SecurityQuestionsContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class InMemorySecurityQuestionsTest extends SecurityQuestionsContract {
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
    protected SecurityQuestions securityQuestions() {
        return database.securityQuestions();
    }
}
