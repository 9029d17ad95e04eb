package de.aok.meineaok.testing;

import de.aok.meineaok.cases.CaseEvent;
import de.aok.meineaok.cases.CaseHistory;
import de.aok.meineaok.cases.CaseId;
import de.aok.meineaok.cases.CaseKind;
import de.aok.meineaok.cases.application.CaseKey;
import de.aok.meineaok.cases.application.KeptCase;
import de.aok.meineaok.cases.application.port.Cases;
import de.aok.meineaok.identity.Kvnr;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The cases, in memory. */
final class InMemoryCases implements Cases {
    private static final Comparator<KeptCase> LAST_MOVED_FIRST = Comparator.comparing(
                    (KeptCase one) -> one.history().current().map(CaseEvent::at).orElse(Instant.MIN))
            .thenComparing(one -> one.id().toString())
            .reversed();

    private final Map<CaseKey, CaseId> cases;
    private final Map<EventKey, CaseEvent> told;

    InMemoryCases(InMemoryDatabase database) {
        cases = database.table(new LinkedHashMap<>());
        told = database.table(new LinkedHashMap<>());
    }

    private record EventKey(CaseId id, String event) {}

    @Override
    public void open(CaseKey key, CaseId id) {
        if (!cases.containsValue(id)) {
            cases.putIfAbsent(key, id);
        }
    }

    @Override
    public CaseId hold(CaseKey key, CaseId id) {
        cases.putIfAbsent(key, id);
        return Objects.requireNonNull(cases.get(key));
    }

    @Override
    public boolean add(CaseId id, CaseEvent event) {
        return told.putIfAbsent(new EventKey(id, event.id()), event) == null;
    }

    @Override
    public List<CaseEvent> told(CaseId id) {
        return told.entrySet().stream()
                .filter(entry -> entry.getKey().id().equals(id))
                .map(Map.Entry::getValue)
                .toList();
    }

    @Override
    public void save(CaseId id, CaseKind kind, CaseHistory history) {
        // It follows from what was told.
    }

    @Override
    public List<KeptCase> of(Kvnr kvnr) {
        return kept(kvnr).sorted(LAST_MOVED_FIRST).toList();
    }

    @Override
    public List<KeptCase> ofKind(Kvnr kvnr, CaseKind kind) {
        return of(kvnr).stream().filter(one -> one.key().kind() == kind).toList();
    }

    @Override
    public Optional<KeptCase> find(Kvnr kvnr, CaseId id) {
        return kept(kvnr).filter(one -> one.id().equals(id)).findFirst();
    }

    private Stream<KeptCase> kept(Kvnr kvnr) {
        return cases.entrySet().stream()
                .filter(entry -> entry.getKey().kvnr().equals(kvnr))
                .map(entry -> new KeptCase(
                        entry.getValue(),
                        entry.getKey(),
                        CaseHistory.of(entry.getKey().kind(), told(entry.getValue()))));
    }
}
