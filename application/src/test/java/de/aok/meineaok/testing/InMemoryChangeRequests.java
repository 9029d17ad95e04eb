package de.aok.meineaok.testing;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.bankaccount.application.BankAccountReport;
import de.aok.meineaok.bankaccount.application.port.BankAccountReports;
import de.aok.meineaok.changerequest.application.ChangeRequest;
import de.aok.meineaok.changerequest.application.Decision;
import de.aok.meineaok.changerequest.application.UnconfirmedChange;
import de.aok.meineaok.changerequest.application.port.ChangeRequests;
import de.aok.meineaok.changerequest.application.port.UnconfirmedChanges;
import de.aok.meineaok.identity.Kvnr;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What persons ask the core system for, and what it reports, in memory. */
final class InMemoryChangeRequests implements ChangeRequests, BankAccountReports {
    private final Map<UUID, ChangeRequest> requests;
    private final Map<Kvnr, BankAccountReport> reports;
    private final Map<Waiting, UnconfirmedChange> unconfirmed;

    private record Waiting(AccountId account, UnconfirmedChange.Kind kind) {}

    InMemoryChangeRequests(InMemoryDatabase database) {
        requests = database.table(new LinkedHashMap<>());
        reports = database.table(new LinkedHashMap<>());
        unconfirmed = database.table(new LinkedHashMap<>());
    }

    /** What waits for a code goes with its account; what the core system was asked for does not. */
    void closed(AccountId account) {
        unconfirmed.keySet().removeIf(waiting -> waiting.account().equals(account));
    }

    @Override
    public boolean add(ChangeRequest request) {
        return requests.putIfAbsent(request.id(), request) == null;
    }

    @Override
    public Optional<ChangeRequest> find(UUID id) {
        return Optional.ofNullable(requests.get(id));
    }

    @Override
    public List<ChangeRequest> ofPerson(Kvnr kvnr) {
        return requests.values().stream()
                .filter(request -> request.kvnr().equals(kvnr))
                .sorted(Comparator.comparing(ChangeRequest::requestedAt))
                .toList();
    }

    @Override
    public boolean decide(UUID id, Decision decision) {
        ChangeRequest before = requests.get(id);
        if (before == null || (before.decision() != null && before.decision().compareTo(decision) >= 0)) {
            return false;
        }
        requests.put(id, with(before, decision, before.fulfilledAt(), null));
        return true;
    }

    @Override
    public List<ChangeRequest> open(Collection<Kvnr> persons) {
        return requests.values().stream()
                .filter(request -> persons.contains(request.kvnr()) && request.isOpen())
                .sorted(Comparator.comparing(ChangeRequest::requestedAt))
                .toList();
    }

    @Override
    public void fulfil(UUID id, Instant now) {
        requests.computeIfPresent(
                id,
                (same, before) ->
                        before.fulfilledAt() == null ? with(before, before.decision(), now, before.seenAt()) : before);
    }

    @Override
    public boolean seen(UUID id, Kvnr kvnr, Instant now) {
        ChangeRequest before = requests.get(id);
        if (before == null
                || !before.kvnr().equals(kvnr)
                || before.decision() == null
                || before.confirmation() != null) {
            return false;
        }
        if (before.seenAt() == null) {
            requests.put(id, with(before, before.decision(), before.fulfilledAt(), now));
        }
        return true;
    }

    private static ChangeRequest with(
            ChangeRequest before,
            @Nullable Decision decision,
            @Nullable Instant fulfilledAt,
            @Nullable Instant seenAt) {
        return new ChangeRequest(
                before.id(),
                before.account(),
                before.kvnr(),
                before.change(),
                before.requestedAt(),
                decision,
                fulfilledAt,
                seenAt);
    }

    @Override
    public boolean keep(Kvnr kvnr, BankAccountReport report) {
        BankAccountReport before = reports.get(kvnr);
        if (before != null && !report.isLaterThan(before)) {
            return false;
        }
        reports.put(kvnr, report);
        return true;
    }

    @Override
    public Optional<BankAccountReport> find(Kvnr kvnr) {
        return Optional.ofNullable(reports.get(kvnr));
    }

    /** @param requireHeld refuses whoever does not hold the account */
    UnconfirmedChanges unconfirmed(Consumer<AccountId> requireHeld) {
        return new UnconfirmedChanges() {
            @Override
            public Optional<UnconfirmedChange> find(AccountId account, UnconfirmedChange.Kind kind) {
                return Optional.ofNullable(unconfirmed.get(new Waiting(account, kind)));
            }

            @Override
            public void save(AccountId account, UnconfirmedChange change) {
                requireHeld.accept(account);
                unconfirmed.put(new Waiting(account, change.subject().kind()), change);
            }

            @Override
            public void remove(AccountId account, UnconfirmedChange.Kind kind) {
                requireHeld.accept(account);
                unconfirmed.remove(new Waiting(account, kind));
            }

            @Override
            public int removeNamedBefore(LocalDate day, int atMost) {
                List<Waiting> old = unconfirmed.entrySet().stream()
                        .filter(waiting -> waiting.getValue().on().isBefore(day))
                        .map(Map.Entry::getKey)
                        .limit(atMost)
                        .toList();
                old.forEach(unconfirmed::remove);
                return old.size();
            }
        };
    }
}
