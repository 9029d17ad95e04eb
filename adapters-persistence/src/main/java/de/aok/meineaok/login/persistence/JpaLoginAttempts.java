package de.aok.meineaok.login.persistence;

import de.aok.meineaok.access.application.port.PendingLogins;
import de.aok.meineaok.access.application.port.TokenKey;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.login.LoginAttempt;
import de.aok.meineaok.login.application.port.LoginAttempts;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** The logins on their way, in the database. */
public final class JpaLoginAttempts implements LoginAttempts, PendingLogins {
    private final EntityManager entities;

    public JpaLoginAttempts(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(TokenKey key, LoginAttempt attempt) {
        entities.persist(new LoginAttemptRow(key.hash().text(), attempt));
    }

    @Override
    public Optional<LoginAttempt> find(TokenKey key) {
        return Optional.ofNullable(
                        entities.find(LoginAttemptRow.class, key.hash().text()))
                .map(LoginAttemptRow::toAttempt);
    }

    @Override
    public Optional<LoginAttempt> lock(TokenKey key) {
        return entities.createNamedQuery("LoginAttemptRow.lock", LoginAttemptRow.class)
                .setParameter("key", key.hash().text())
                .getResultStream()
                .findFirst()
                .map(LoginAttemptRow::toAttempt);
    }

    @Override
    public void save(TokenKey key, LoginAttempt attempt) {
        entities.getReference(LoginAttemptRow.class, key.hash().text()).set(attempt);
    }

    @Override
    public void endAll(AccountId account) {
        entities.createNamedQuery("LoginAttemptRow.endAll")
                .setParameter("account", account.value())
                .executeUpdate();
    }

    @Override
    public void endAllBut(TokenKey kept, AccountId account) {
        entities.createNamedQuery("LoginAttemptRow.endAllBut")
                .setParameter("account", account.value())
                .setParameter("kept", kept.hash().text())
                .executeUpdate();
    }
}
