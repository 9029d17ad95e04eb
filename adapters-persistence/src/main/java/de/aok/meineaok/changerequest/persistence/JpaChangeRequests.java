package de.aok.meineaok.changerequest.persistence;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.changerequest.application.ChangeRequest;
import de.aok.meineaok.changerequest.application.Decision;
import de.aok.meineaok.changerequest.application.port.ChangeRequests;
import de.aok.meineaok.identity.Kvnr;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What persons asked for, in the database; a conditional update keeps the latest decision. No entities: within a transaction an entity
 * would stay as it was when it was first read.
 */
public final class JpaChangeRequests implements ChangeRequests {
    private static final String COLUMNS =
            "select id, account_id, kvnr, content, requested_at, decided_at, decision_event,"
                    + " verdict, reason, fulfilled_at, seen_at from change_request";

    private final EntityManager entities;

    public JpaChangeRequests(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public boolean add(ChangeRequest request) {
        return entities.createNativeQuery("""
                        insert into change_request (id, account_id, kvnr, content, requested_at) values (?1, ?2, ?3, ?4, ?5)
                        on conflict (id) do nothing""")
                        .setParameter(1, request.id())
                        .setParameter(2, request.account().value())
                        .setParameter(3, request.kvnr().value())
                        .setParameter(4, KeptChange.written(request.change()))
                        .setParameter(5, Timestamp.from(request.requestedAt()))
                        .executeUpdate()
                == 1;
    }

    @Override
    public Optional<ChangeRequest> find(UUID id) {
        return requests(entities.createNativeQuery(COLUMNS + " where id = ?1").setParameter(1, id)).stream()
                .findFirst();
    }

    @Override
    public List<ChangeRequest> ofPerson(Kvnr kvnr) {
        return requests(entities.createNativeQuery(COLUMNS + " where kvnr = ?1 order by requested_at, id")
                .setParameter(1, kvnr.value()));
    }

    @Override
    public List<ChangeRequest> open(Collection<Kvnr> persons) {
        if (persons.isEmpty()) {
            return List.of();
        }
        return requests(entities.createNativeQuery(COLUMNS
                        + " where kvnr = any (string_to_array(?1, ',')) and decided_at is null and fulfilled_at is null"
                        + " order by requested_at, id")
                .setParameter(1, persons.stream().map(Kvnr::value).collect(Collectors.joining(","))));
    }

    @Override
    public void fulfil(UUID id, Instant now) {
        entities.createNativeQuery("update change_request set fulfilled_at = ?2 where id = ?1 and fulfilled_at is null")
                .setParameter(1, id)
                .setParameter(2, Timestamp.from(now))
                .executeUpdate();
    }

    @Override
    public boolean decide(UUID id, Decision decision) {
        return entities.createNativeQuery("""
                        update change_request
                        set decided_at = ?2, decision_event = ?3, verdict = ?4, reason = ?5, seen_at = null
                        where id = ?1
                          and (decided_at is null or decided_at < ?2 or decided_at = ?2 and decision_event < ?3)""")
                        .setParameter(1, id)
                        .setParameter(2, Timestamp.from(decision.occurredAt()))
                        .setParameter(3, decision.eventId())
                        .setParameter(4, decision.verdict().name())
                        .setParameter(5, decision.reason())
                        .executeUpdate()
                == 1;
    }

    @Override
    public boolean seen(UUID id, Kvnr kvnr, Instant now) {
        return entities.createNativeQuery("""
                        update change_request set seen_at = coalesce(seen_at, ?3)
                        where id = ?1 and kvnr = ?2 and verdict = 'REFUSED'""")
                        .setParameter(1, id)
                        .setParameter(2, kvnr.value())
                        .setParameter(3, Timestamp.from(now))
                        .executeUpdate()
                == 1;
    }

    @SuppressWarnings("unchecked") // a native query knows no types
    private static List<ChangeRequest> requests(Query query) {
        return ((List<Object[]>) query.getResultList())
                .stream().map(JpaChangeRequests::request).toList();
    }

    private static ChangeRequest request(Object[] row) {
        Instant decidedAt = instant(row[5]);
        return new ChangeRequest(
                (UUID) row[0],
                new AccountId((UUID) row[1]),
                Kvnr.of((String) row[2]),
                KeptChange.read((String) row[3]),
                ((Timestamp) row[4]).toInstant(),
                decidedAt == null
                        ? null
                        : new Decision(
                                decidedAt, (String) row[6], Decision.Verdict.valueOf((String) row[7]), (String) row[8]),
                instant(row[9]),
                instant(row[10]));
    }

    private static @Nullable Instant instant(@Nullable Object column) {
        return column == null ? null : ((Timestamp) column).toInstant();
    }
}
