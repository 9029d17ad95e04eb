package de.aok.meineaok.portal.rest;

import de.aok.meineaok.notification.application.Channel;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.port.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What one test commissioned. */
final class InMemoryOutbox implements Outbox {
    private record Added(CommissionId id, Commission commission) {}

    private final List<Added> added = new CopyOnWriteArrayList<>();
    private final Map<CommissionId, Instant> delivered = new ConcurrentHashMap<>();

    @Override
    public void add(CommissionId id, Commission commission, Instant now) {
        added.add(new Added(id, commission));
    }

    @Override
    public Optional<Taken> takeNext(Channel channel, Instant now, Duration lease) {
        throw new AssertionError("nothing is delivered in these tests");
    }

    @Override
    public void delivered(CommissionId id, Instant now) {
        delivered.put(id, now);
    }

    @Override
    public void expired(Taken taken, Instant now) {
        throw new AssertionError("nothing is delivered in these tests");
    }

    @Override
    public void failed(Taken taken, Instant dueAgainAt) {
        throw new AssertionError("nothing is delivered in these tests");
    }

    @Override
    public Optional<Instant> deliveredAt(CommissionId id) {
        return Optional.ofNullable(delivered.get(id));
    }

    /** The latest of a kind. */
    <T extends Commission> T latest(Class<T> kind) {
        return added.stream()
                .map(Added::commission)
                .filter(kind::isInstance)
                .map(kind::cast)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    void deliverLetters(Instant now) {
        added.stream()
                .filter(one -> one.commission() instanceof Commission.Letter)
                .forEach(one -> delivered(one.id(), now));
    }

    boolean isEmpty() {
        return added.isEmpty();
    }
}
