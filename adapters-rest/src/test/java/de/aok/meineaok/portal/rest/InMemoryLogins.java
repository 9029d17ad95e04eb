package de.aok.meineaok.portal.rest;

import de.aok.meineaok.access.application.port.PendingLogins;
import de.aok.meineaok.access.application.port.TokenKey;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.login.LoginAttempt;
import de.aok.meineaok.login.application.port.LoginAttempts;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Logins on their way, of one test. */
final class InMemoryLogins implements LoginAttempts, PendingLogins {
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

    @Override
    public void endAll(AccountId account) {
        attempts.values().removeIf(attempt -> attempt.account().equals(account));
    }

    @Override
    public void endAllBut(TokenKey kept, AccountId account) {
        attempts.entrySet()
                .removeIf(entry -> !entry.getKey().equals(kept)
                        && entry.getValue().account().equals(account));
    }
}
