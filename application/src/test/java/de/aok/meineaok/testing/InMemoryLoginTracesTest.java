package de.aok.meineaok.testing;

import de.aok.meineaok.access.application.port.PasswordGuard;
import de.aok.meineaok.access.application.port.Sessions;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.activation.application.port.ActivationCodes;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.login.application.port.LoginAttempts;
import de.aok.meineaok.login.application.port.LoginTraces;
import de.aok.meineaok.mobilenumber.application.port.MtanQuota;
import de.aok.meineaok.notification.application.port.Outbox;
import de.aok.meineaok.testing.contract.LoginTracesContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class InMemoryLoginTracesTest extends LoginTracesContract {
    private final InMemoryDatabase database = new InMemoryDatabase(new KnownKeyHashing());

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected LoginTraces traces() {
        return database.loginTraces();
    }

    @Override
    protected Accounts accounts() {
        return database.accounts();
    }

    @Override
    protected ActivationCodes codes() {
        return database.activationCodes();
    }

    @Override
    protected LoginAttempts attempts() {
        return database.loginAttempts();
    }

    @Override
    protected Sessions sessions() {
        return database.sessions();
    }

    @Override
    protected PasswordGuard guard() {
        return database.guard();
    }

    @Override
    protected AuditTrail trail() {
        return database.auditTrail();
    }

    @Override
    protected MtanQuota quota() {
        return database.mtanQuota();
    }

    @Override
    protected Outbox outbox() {
        return database.outbox();
    }
}
