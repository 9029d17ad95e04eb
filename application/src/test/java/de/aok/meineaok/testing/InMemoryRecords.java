package de.aok.meineaok.testing;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.document.FileId;
import de.aok.meineaok.retention.RetentionClass;
import de.aok.meineaok.retention.application.DeletionCount;
import de.aok.meineaok.retention.application.RecordKind;
import de.aok.meineaok.retention.application.port.DeletionProtocol;
import de.aok.meineaok.retention.application.port.ExpiringMessages;
import de.aok.meineaok.retention.application.port.ExpiringRecords;
import de.aok.meineaok.retention.application.port.LegalHolds;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is kept for its time, in memory, and the protocol of its deletion. */
public final class InMemoryRecords implements ExpiringRecords, LegalHolds, ExpiringMessages, DeletionProtocol {
    private static final Comparator<Place> ORDER = Comparator.comparing(Place::concluded)
            .thenComparing(place -> place.id().toString());

    private static final Set<RecordKind> NEVER_HELD =
            Set.of(RecordKind.AUDIT_TRAIL, RecordKind.POSTED_DOCUMENT, RecordKind.BILLED_SERVICE);

    private final Map<UUID, KeptRecord> records;
    private final Map<UUID, Boolean> held;
    private final Map<UUID, Instant> told;
    private final Map<List<?>, DeletionCount> counts;

    InMemoryRecords(InMemoryDatabase database) {
        records = database.table(new LinkedHashMap<>());
        held = database.table(new LinkedHashMap<>());
        told = database.table(new LinkedHashMap<>());
        counts = database.table(new LinkedHashMap<>());
    }

    public void keep(KeptRecord added) {
        records.put(added.id(), added);
    }

    public boolean isKept(UUID id) {
        return records.containsKey(id);
    }

    @Override
    public Deleted delete(RecordKind kind, RetentionClass kept, Instant before, @Nullable Place after, int atMost) {
        List<KeptRecord> gone = due(kind, kept, before, after).limit(atMost).toList();
        gone.forEach(one -> records.remove(one.id()));
        List<FileId> files = gone.stream().flatMap(one -> one.files().stream()).toList();
        return gone.isEmpty() ? Deleted.NOTHING : new Deleted(gone.size(), files, place(gone.get(gone.size() - 1)));
    }

    private Stream<KeptRecord> due(RecordKind kind, RetentionClass kept, Instant before, @Nullable Place after) {
        return records.values().stream()
                .filter(one -> one.kind() == kind && one.kept() == kept)
                .filter(one -> mayGo(one, before) && mayGo(one.caseId(), before))
                .filter(one -> after == null || ORDER.compare(place(one), after) > 0)
                .sorted(Comparator.comparing(InMemoryRecords::place, ORDER));
    }

    private boolean mayGo(KeptRecord one, Instant before) {
        return one.concluded().isBefore(before) && !held.containsKey(one.id());
    }

    private boolean mayGo(@Nullable UUID caseId, Instant before) {
        KeptRecord one = caseId == null ? null : records.get(caseId);
        return one == null || mayGo(one, before);
    }

    private static Place place(KeptRecord one) {
        return new Place(one.concluded(), one.id());
    }

    @Override
    public Optional<Holdable> find(RecordKind kind, UUID id) {
        return Optional.ofNullable(records.get(id))
                .filter(one -> one.kind() == kind && !NEVER_HELD.contains(kind))
                .map(one -> new Holdable(owner(one), held.containsKey(id)));
    }

    private static Owner owner(KeptRecord one) {
        return one.isOfPerson()
                ? new Owner.OfPerson(one.person(), Optional.of(one.account()).filter(account -> one.registered()))
                : new Owner.OfAccount(one.account());
    }

    @Override
    public void set(RecordKind kind, UUID id, boolean hold) {
        if (hold) {
            held.put(id, true);
        } else {
            held.remove(id);
        }
    }

    @Override
    public Untold take(
            RetentionClass among,
            Map<RetentionClass, Instant> sentBefore,
            Instant now,
            @Nullable Place after,
            int atMost) {
        List<KeptRecord> page = untold(among, sentBefore, after).limit(atMost).toList();
        Set<AccountId> accounts = page.stream().map(KeptRecord::account).collect(Collectors.toSet());
        Map<List<?>, Expiring> found = new LinkedHashMap<>();
        for (RetentionClass kept : sentBefore.keySet()) {
            untold(kept, sentBefore, null)
                    .filter(one -> accounts.contains(one.account()))
                    .toList()
                    .forEach(one -> {
                        told.put(one.id(), now);
                        found.merge(
                                List.of(one.account(), kept),
                                new Expiring(one.account(), kept, 1, one.concluded()),
                                (first, next) ->
                                        new Expiring(first.account(), kept, first.count() + 1, first.oldest()));
                    });
        }
        return new Untold(List.copyOf(found.values()), page.size() < atMost ? null : place(page.get(page.size() - 1)));
    }

    private Stream<KeptRecord> untold(
            RetentionClass kept, Map<RetentionClass, Instant> sentBefore, @Nullable Place after) {
        return due(RecordKind.MESSAGE, kept, Objects.requireNonNull(sentBefore.get(kept)), after)
                .filter(one -> !one.notice() && !told.containsKey(one.id()));
    }

    @Override
    public void add(LocalDate day, RetentionClass kept, String kind, int deleted, int files) {
        counts.merge(
                List.of(day, kept, kind),
                new DeletionCount(day, kept, kind, deleted, files),
                (before, more) -> new DeletionCount(
                        day, kept, kind, before.deleted() + more.deleted(), before.files() + more.files()));
    }

    @Override
    public List<DeletionCount> between(LocalDate from, LocalDate to) {
        return counts.values().stream()
                .filter(count -> !count.day().isBefore(from) && !count.day().isAfter(to))
                .sorted(Comparator.comparing(DeletionCount::day)
                        .thenComparing(count -> count.kept().name())
                        .thenComparing(DeletionCount::kind))
                .toList();
    }
}
