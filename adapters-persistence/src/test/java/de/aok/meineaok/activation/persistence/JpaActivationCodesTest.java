package de.aok.meineaok.activation.persistence;

import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.account.persistence.JpaAccounts;
import de.aok.meineaok.activation.application.port.ActivationCodes;
import de.aok.meineaok.notification.application.port.Outbox;
import de.aok.meineaok.notification.persistence.JpaOutbox;
import de.aok.meineaok.persistence.PlainSealing;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.testing.contract.ActivationCodesContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class JpaActivationCodesTest extends ActivationCodesContract {
    private final TestDatabase database = TestDatabase.emptied("account", "commission");
    private final JpaAccounts accounts = new JpaAccounts(database.entities());
    private final JpaActivationCodes codes = new JpaActivationCodes(database.entities());
    private final JpaOutbox outbox = new JpaOutbox(database.entities(), new PlainSealing());

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected Accounts accounts() {
        return accounts;
    }

    @Override
    protected ActivationCodes activationCodes() {
        return codes;
    }

    @Override
    protected Outbox outbox() {
        return outbox;
    }
}
