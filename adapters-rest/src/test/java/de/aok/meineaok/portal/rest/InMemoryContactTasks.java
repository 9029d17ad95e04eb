package de.aok.meineaok.portal.rest;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.locking.application.port.ContactTasks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** The hotline's open tasks of one test. */
final class InMemoryContactTasks implements ContactTasks {
    private final List<ContactTask> open = new CopyOnWriteArrayList<>();

    @Override
    public void add(ContactTask task) {
        open.add(task);
    }

    @Override
    public Optional<ContactTask> findOpen(UUID id) {
        return open.stream().filter(task -> task.id().equals(id)).findAny();
    }

    @Override
    public List<ContactTask> open(int atMost) {
        return open.stream().limit(atMost).toList();
    }

    @Override
    public boolean done(UUID id, Instant now) {
        return open.removeIf(task -> task.id().equals(id));
    }

    @Override
    public void allDone(AccountId account, Instant now) {
        open.removeIf(task -> task.account().equals(account));
    }
}
