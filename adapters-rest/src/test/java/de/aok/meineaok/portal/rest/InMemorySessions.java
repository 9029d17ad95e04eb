package de.aok.meineaok.portal.rest;

import de.aok.meineaok.access.application.port.NameKey;
import de.aok.meineaok.access.application.port.Sessions;
import de.aok.meineaok.access.application.port.TokenKey;
import de.aok.meineaok.login.Session;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Sessions of one test. */
final class InMemorySessions implements Sessions {
    private record Kept(NameKey name, Session session) {}

    private final Map<TokenKey, Kept> sessions = new ConcurrentHashMap<>();

    @Override
    public void add(TokenKey key, NameKey name, Session session) {
        sessions.put(key, new Kept(name, session));
    }

    @Override
    public Optional<Session> find(TokenKey key) {
        return Optional.ofNullable(sessions.get(key)).map(Kept::session);
    }

    @Override
    public boolean touch(TokenKey key, Instant now) {
        return sessions.computeIfPresent(
                        key,
                        (same, kept) -> new Kept(kept.name(), kept.session().used(now)))
                != null;
    }

    @Override
    public void end(TokenKey key) {
        sessions.remove(key);
    }

    @Override
    public void endAll(NameKey name) {
        sessions.values().removeIf(kept -> kept.name().equals(name));
    }

    @Override
    public void endAllBut(TokenKey kept, NameKey name) {
        sessions.entrySet()
                .removeIf(entry ->
                        entry.getValue().name().equals(name) && !entry.getKey().equals(kept));
    }
}
