package de.aok.meineaok.recovery.persistence;

import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.account.persistence.JpaAccounts;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.recovery.application.port.SecurityQuestions;
import de.aok.meineaok.testing.contract.SecurityQuestionsContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class JpaSecurityQuestionsTest extends SecurityQuestionsContract {
    private final TestDatabase database = TestDatabase.emptied("account");
    private final JpaAccounts accounts = new JpaAccounts(database.entities());
    private final JpaSecurityQuestions questions = new JpaSecurityQuestions(database.entities());

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected Accounts accounts() {
        return accounts;
    }

    @Override
    protected SecurityQuestions securityQuestions() {
        return questions;
    }
}
