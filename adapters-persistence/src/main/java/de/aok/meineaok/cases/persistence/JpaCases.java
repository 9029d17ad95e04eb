package de.aok.meineaok.cases.persistence;

import de.aok.meineaok.cases.CaseEvent;
import de.aok.meineaok.cases.CaseHistory;
import de.aok.meineaok.cases.CaseId;
import de.aok.meineaok.cases.CaseKind;
import de.aok.meineaok.cases.CaseState;
import de.aok.meineaok.cases.application.CaseKey;
import de.aok.meineaok.cases.application.KeptCase;
import de.aok.meineaok.cases.application.port.Cases;
import de.aok.meineaok.identity.Kvnr;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The cases in the database. A row is one case, and whoever adds to it locks it; where it stands is kept beside what was told. */
public final class JpaCases implements Cases {
    private final EntityManager entities;

    public JpaCases(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void open(CaseKey key, CaseId id) {
        // Whoever is opening one by the key or with the ID is waited for.
        insertion(key, id, "on conflict do nothing").executeUpdate();
    }

    @Override
    public CaseId hold(CaseKey key, CaseId id) {
        // The update changes nothing: it locks the row that is there, and has it returned.
        return new CaseId((UUID) insertion(
                        key,
                        id,
                        "on conflict (kvnr, kind, reference) do update set reference = c.reference returning id")
                .getSingleResult());
    }

    private Query insertion(CaseKey key, CaseId id, String onConflict) {
        return entities.createNativeQuery(
                        "insert into insured_case as c (id, kvnr, kind, reference) values (cast(?1 as uuid), ?2, ?3, ?4) "
                                + onConflict)
                .setParameter(1, id.toString())
                .setParameter(2, key.kvnr().value())
                .setParameter(3, key.kind().name())
                .setParameter(4, key.reference());
    }

    @Override
    public boolean add(CaseId id, CaseEvent event) {
        return entities.createNativeQuery("""
                        insert into case_event (case_id, id, state, at, handed_in_on)
                        values (cast(?1 as uuid), ?2, ?3, ?4, ?5)
                        on conflict do nothing""")
                        .setParameter(1, id.toString())
                        .setParameter(2, event.id())
                        .setParameter(3, event.state().name())
                        .setParameter(4, Timestamp.from(event.at()))
                        .setParameter(5, Date.valueOf(event.handedInOn()))
                        .executeUpdate()
                == 1;
    }

    @Override
    public List<CaseEvent> told(CaseId id) {
        List<CaseEvent> told = new ArrayList<>();
        for (Object found : entities.createNativeQuery(
                        "select id, state, at, handed_in_on from case_event where case_id = cast(?1 as uuid)")
                .setParameter(1, id.toString())
                .getResultList()) {
            told.add(event((Object[]) found, 0));
        }
        return told;
    }

    private static CaseEvent event(Object[] row, int from) {
        return new CaseEvent(
                (String) row[from],
                CaseState.valueOf((String) row[from + 1]),
                ((Timestamp) row[from + 2]).toInstant(),
                ((Date) row[from + 3]).toLocalDate());
    }

    @Override
    public void save(CaseId id, CaseKind kind, CaseHistory history) {
        CaseEvent current = history.current().orElse(null);
        entities.createNativeQuery("""
                        update insured_case
                        set state = ?2, moved_at = cast(?3 as timestamptz), concluded_at = cast(?4 as timestamptz)
                        where id = cast(?1 as uuid)""")
                .setParameter(1, id.toString())
                .setParameter(2, current == null ? null : current.state().name())
                .setParameter(3, text(current == null ? null : current.at()))
                .setParameter(4, text(history.concludedAt(kind).orElse(null)))
                .executeUpdate();
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    @Override
    public List<KeptCase> of(Kvnr kvnr) {
        return read(withEvents(kvnr, ""), kvnr);
    }

    @Override
    public List<KeptCase> ofKind(Kvnr kvnr, CaseKind kind) {
        return read(withEvents(kvnr, "and c.kind = ?2").setParameter(2, kind.name()), kvnr);
    }

    @Override
    public Optional<KeptCase> find(Kvnr kvnr, CaseId id) {
        return read(withEvents(kvnr, "and c.id = cast(?2 as uuid)").setParameter(2, id.toString()), kvnr).stream()
                .findFirst();
    }

    private Query withEvents(Kvnr kvnr, String narrowed) {
        return entities.createNativeQuery("""
                        select c.id, c.kind, c.reference, e.id as event, e.state, e.at, e.handed_in_on
                        from insured_case c left join case_event e on e.case_id = c.id
                        where c.kvnr = ?1 %s
                        order by c.moved_at desc nulls last, c.id desc""".formatted(narrowed)).setParameter(1, kvnr.value());
    }

    private static List<KeptCase> read(Query withEvents, Kvnr kvnr) {
        Map<CaseId, CaseKey> keys = new LinkedHashMap<>();
        Map<CaseId, List<CaseEvent>> told = new LinkedHashMap<>();
        for (Object found : withEvents.getResultList()) {
            Object[] row = (Object[]) found;
            CaseId id = new CaseId((UUID) row[0]);
            keys.putIfAbsent(id, new CaseKey(kvnr, CaseKind.valueOf((String) row[1]), (String) row[2]));
            List<CaseEvent> events = told.computeIfAbsent(id, unknown -> new ArrayList<>());
            if (row[3] != null) {
                events.add(event(row, 3));
            }
        }
        return keys.entrySet().stream()
                .map(entry -> new KeptCase(
                        entry.getKey(),
                        entry.getValue(),
                        CaseHistory.of(entry.getValue().kind(), told.getOrDefault(entry.getKey(), List.of()))))
                .toList();
    }
}
