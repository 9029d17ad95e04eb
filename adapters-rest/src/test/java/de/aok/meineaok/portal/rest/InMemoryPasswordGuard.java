package de.aok.meineaok.portal.rest;

import de.aok.meineaok.access.application.port.NameKey;
import de.aok.meineaok.access.application.port.PasswordGuard;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.login.PasswordAttempts;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Passwords tried in one test. */
final class InMemoryPasswordGuard implements PasswordGuard {
    private final Map<NameKey, PasswordAttempts> tried = new ConcurrentHashMap<>();

    @Override
    public PasswordAttempts peek(NameKey name) {
        return tried.getOrDefault(name, PasswordAttempts.none());
    }

    @Override
    public PasswordAttempts lock(NameKey name, Instant now) {
        return peek(name);
    }

    @Override
    public void save(NameKey name, PasswordAttempts attempts) {
        tried.put(name, attempts);
    }

    @Override
    public void reset(NameKey name, AccountId account, Instant now) {
        tried.remove(name);
    }
}
