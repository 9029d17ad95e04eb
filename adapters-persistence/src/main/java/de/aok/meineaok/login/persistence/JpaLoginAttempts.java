package de.aok.meineaok.login.persistence;

import de.aok.meineaok.login.LoginAttempt;
import de.aok.meineaok.login.application.port.LoginAttempts;
import de.aok.meineaok.login.application.port.TokenKey;
import de.aok.meineaok.persistence.Keys;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** The logins on their way, in the database. */
public final class JpaLoginAttempts implements LoginAttempts {
    private final EntityManager entities;

    public JpaLoginAttempts(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(TokenKey key, LoginAttempt attempt) {
        entities.persist(new LoginAttemptRow(Keys.text(key.bytes()), attempt));
    }

    @Override
    public Optional<LoginAttempt> find(TokenKey key) {
        return Optional.ofNullable(entities.find(LoginAttemptRow.class, Keys.text(key.bytes())))
                .map(LoginAttemptRow::toAttempt);
    }

    @Override
    public Optional<LoginAttempt> lock(TokenKey key) {
        return Optional.ofNullable(
                        entities.find(LoginAttemptRow.class, Keys.text(key.bytes()), LockModeType.PESSIMISTIC_WRITE))
                .map(LoginAttemptRow::toAttempt);
    }

    @Override
    public void save(TokenKey key, LoginAttempt attempt) {
        entities.getReference(LoginAttemptRow.class, Keys.text(key.bytes())).set(attempt);
    }
}
