package de.aok.meineaok.login.application.port;

import de.aok.meineaok.access.application.port.TokenKey;
import de.aok.meineaok.login.LoginAttempt;
import java.util.Optional;

/** The logins on their way. */
public interface LoginAttempts {

    void add(TokenKey key, LoginAttempt attempt);

    Optional<LoginAttempt> find(TokenKey key);

    /** The attempt, which nobody else changes until this transaction ends. */
    Optional<LoginAttempt> lock(TokenKey key);

    void save(TokenKey key, LoginAttempt attempt);
}
