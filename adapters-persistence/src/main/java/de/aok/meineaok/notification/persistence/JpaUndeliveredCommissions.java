package de.aok.meineaok.notification.persistence;

import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.Undelivered;
import de.aok.meineaok.notification.application.port.UndeliveredCommissions;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What could not be delivered, in the database; conditional updates let each be seen to once. */
public final class JpaUndeliveredCommissions implements UndeliveredCommissions {
    private final EntityManager entities;

    public JpaUndeliveredCommissions(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<Undelivered> waiting(int atMost) {
        return Stream.of("CommissionRow.undelivered", "CommissionRow.backAgain")
                .flatMap(query -> entities.createNamedQuery(query, CommissionRow.class)
                        .setMaxResults(atMost)
                        .getResultStream())
                .map(CommissionRow::undelivered)
                .sorted(Comparator.comparing(Undelivered::undeliveredAt))
                .limit(atMost)
                .toList();
    }

    @Override
    public Optional<Undelivered> find(CommissionId id) {
        return Optional.ofNullable(entities.find(CommissionRow.class, id.value()))
                .filter(row -> row.isGivenUp() || row.isUnseenReturn())
                .map(CommissionRow::undelivered);
    }

    @Override
    public boolean retry(CommissionId id, Instant now) {
        return update("CommissionRow.retry", id, now);
    }

    @Override
    public boolean discard(CommissionId id, Instant now) {
        return update("CommissionRow.discard", id, now) || update("CommissionRow.seenTo", id, now);
    }

    private boolean update(String query, CommissionId id, Instant now) {
        return entities.createNamedQuery(query)
                        .setParameter("id", id.value())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }
}
