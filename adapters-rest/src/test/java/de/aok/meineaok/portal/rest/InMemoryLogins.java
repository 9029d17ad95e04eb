package de.aok.meineaok.portal.rest;

import de.aok.meineaok.login.LoginAttempt;
import de.aok.meineaok.login.application.port.LoginAttempts;
import de.aok.meineaok.login.application.port.TokenKey;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Logins on their way, of one test. */
final class InMemoryLogins implements LoginAttempts {
    private final Map<TokenKey, LoginAttempt> attempts = new ConcurrentHashMap<>();

    @Override
    public void add(TokenKey key, LoginAttempt attempt) {
        attempts.put(key, attempt);
    }

    @Override
    public Optional<LoginAttempt> find(TokenKey key) {
        return Optional.ofNullable(attempts.get(key));
    }

    @Override
    public Optional<LoginAttempt> lock(TokenKey key) {
        return find(key);
    }

    @Override
    public void save(TokenKey key, LoginAttempt attempt) {
        attempts.put(key, attempt);
    }
}
