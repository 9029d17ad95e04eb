package de.aok.meineaok.locking.persistence;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.locking.application.port.ContactTasks;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The hotline's tasks in the database; a conditional update lets each be done once. */
public final class JpaContactTasks implements ContactTasks {
    private final EntityManager entities;

    public JpaContactTasks(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(ContactTask task) {
        entities.persist(new ContactTaskRow(task));
    }

    @Override
    public Optional<ContactTask> findOpen(UUID id) {
        return Optional.ofNullable(entities.find(ContactTaskRow.class, id))
                .filter(ContactTaskRow::isOpen)
                .map(ContactTaskRow::toTask);
    }

    @Override
    public List<ContactTask> open(int atMost) {
        return entities.createNamedQuery("ContactTaskRow.open", ContactTaskRow.class)
                .setMaxResults(atMost)
                .getResultStream()
                .map(ContactTaskRow::toTask)
                .toList();
    }

    @Override
    public boolean done(UUID id, Instant now) {
        return entities.createNamedQuery("ContactTaskRow.done")
                        .setParameter("id", id)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    @Override
    public void allDone(AccountId account, Instant now) {
        entities.createNamedQuery("ContactTaskRow.allDone")
                .setParameter("account", account.value())
                .setParameter("now", now)
                .executeUpdate();
    }
}
