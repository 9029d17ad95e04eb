package de.aok.meineaok.testing;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.notification.application.BatchId;
import de.aok.meineaok.notification.application.BatchTerms;
import de.aok.meineaok.notification.application.CarrierReference;
import de.aok.meineaok.notification.application.Channel;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.Undelivered;
import de.aok.meineaok.notification.application.port.Deliveries;
import de.aok.meineaok.notification.application.port.LetterBatches;
import de.aok.meineaok.notification.application.port.Outbox;
import de.aok.meineaok.notification.application.port.OutboxFigures;
import de.aok.meineaok.notification.application.port.ReceiptFigures;
import de.aok.meineaok.notification.application.port.UndeliveredCommissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The outbox in memory, and what else is asked of it. */
final class InMemoryOutbox
        implements Outbox, LetterBatches, Deliveries, UndeliveredCommissions, OutboxFigures, ReceiptFigures {
    /** Those whose content cannot be read. */
    final Set<CommissionId> unreadable = new HashSet<>();

    final Map<CommissionId, Commissioned> commissions;
    private final Map<BatchId, Batch> batches;

    InMemoryOutbox(InMemoryDatabase database) {
        commissions = database.table(new LinkedHashMap<>());
        batches = database.table(new LinkedHashMap<>());
    }

    /**
     * A commission and what became of it.
     *
     * @param subject whom it concerns; null if that is not kept
     * @param batch the letter's; null if it is in none
     * @param reason why it was not taken over; null if it was, or was never tried
     * @param end null while it waits
     * @param reference how its carrier calls it; null if that is not known
     * @param report what its channel told of it; null if nothing
     */
    record Commissioned(
            Commission commission,
            @Nullable AccountId subject,
            Instant commissionedAt,
            Instant dueAt,
            int tries,
            int refusals,
            @Nullable BatchId batch,
            @Nullable String reason,
            @Nullable End end,
            @Nullable CarrierReference reference,
            @Nullable Report report) {
        boolean waits() {
            return end == null;
        }

        boolean has(End.Kind kind) {
            return end != null && end.kind() == kind;
        }

        @Nullable
        Instant deliveredAt() {
            return end != null && end.kind() == End.Kind.DELIVERED ? end.at() : null;
        }

        boolean settledBefore(Instant instant) {
            return end != null && end.kind() != End.Kind.GIVEN_UP && end.at().isBefore(instant);
        }

        boolean isDue(Channel channel, Instant now) {
            return waits() && batch == null && Channel.of(commission) == channel && !dueAt.isAfter(now);
        }

        boolean cameBack() {
            return Channel.of(commission) == Channel.MAIL && report != null && !report.seenTo();
        }

        Commissioned taken(Instant until, @Nullable BatchId with) {
            return new Commissioned(
                    commission, subject, commissionedAt, until, tries + 1, refusals, with, reason, null, null, null);
        }

        Commissioned dueAgain(Instant at) {
            return new Commissioned(
                    commission, subject, commissionedAt, at, tries, refusals, batch, reason, null, null, null);
        }

        Commissioned refused(String why, @Nullable Instant dueAgainAt) {
            Instant due = dueAgainAt == null ? dueAt : dueAgainAt;
            return new Commissioned(
                    commission, subject, commissionedAt, due, tries, refusals + 1, null, why, null, null, null);
        }

        Commissioned anew(Instant now) {
            return new Commissioned(commission, subject, commissionedAt, now, tries, 0, null, reason, null, null, null);
        }

        Commissioned ended(End.Kind kind, Instant at, @Nullable CarrierReference carrier) {
            return new Commissioned(
                    commission,
                    subject,
                    commissionedAt,
                    dueAt,
                    tries,
                    refusals,
                    batch,
                    reason,
                    new End(kind, at),
                    carrier,
                    report);
        }

        Commissioned reported(Report told) {
            return new Commissioned(
                    commission, subject, commissionedAt, dueAt, tries, refusals, batch, reason, end, reference, told);
        }
    }

    /** How a commission ended. */
    record End(Kind kind, Instant at) {
        enum Kind {
            DELIVERED,
            EXPIRED,
            GIVEN_UP,
            LET_GO
        }
    }

    /** What a channel told of a commission. */
    record Report(boolean arrived, String code, Instant at, boolean seenTo) {}

    /** A batch of letters. */
    private record Batch(
            Instant formedAt,
            Instant dueAt,
            int tries,
            @Nullable Instant handedOverAt,
            boolean acknowledged) {
        boolean handedOver() {
            return handedOverAt != null;
        }
    }

    @Override
    public void add(CommissionId id, @Nullable AccountId subject, Commission commission, Instant now) {
        commissions.put(id, new Commissioned(commission, subject, now, now, 0, 0, null, null, null, null, null));
    }

    @Override
    public Set<Channel> due(Instant now) {
        return Stream.of(Channel.values())
                .filter(channel -> channel != Channel.LETTER)
                .filter(channel -> commissions.values().stream().anyMatch(one -> one.isDue(channel, now)))
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<Outbox.Taken> takeNext(Channel channel, Instant now, Duration lease) {
        return dueFirst(channel, now).findFirst().map(id -> {
            Outbox.Taken taken = asTaken(id);
            change(id, old -> old.taken(now.plus(lease), null));
            return taken;
        });
    }

    private Stream<CommissionId> dueFirst(Channel channel, Instant now) {
        return commissions.entrySet().stream()
                .filter(entry -> entry.getValue().isDue(channel, now))
                .sorted(Comparator.comparing(entry -> entry.getValue().dueAt()))
                .map(Map.Entry::getKey);
    }

    private Outbox.Taken asTaken(CommissionId id) {
        Commissioned one = get(id);
        return new Outbox.Taken(id, unreadable.contains(id) ? null : one.commission(), one.tries(), one.refusals());
    }

    private Commissioned get(CommissionId id) {
        Commissioned one = commissions.get(id);
        if (one == null) {
            throw new IllegalStateException("no such commission");
        }
        return one;
    }

    @Override
    public void delivered(CommissionId id, @Nullable CarrierReference reference, Instant now) {
        commissions.computeIfPresent(
                id,
                (key, old) -> old.waits() || old.has(End.Kind.GIVEN_UP)
                        ? old.ended(End.Kind.DELIVERED, now, reference)
                        : old);
    }

    @Override
    public void expired(Outbox.Taken taken, Instant now) {
        changeWhileLeased(taken, old -> old.ended(End.Kind.EXPIRED, now, null));
    }

    @Override
    public void putOff(Outbox.Taken taken, Instant dueAgainAt) {
        changeWhileLeased(taken, old -> old.dueAgain(dueAgainAt));
    }

    @Override
    public void refused(Outbox.Taken taken, String reason, Instant dueAgainAt) {
        changeWhileLeased(taken, old -> old.refused(reason, dueAgainAt));
    }

    @Override
    public void givenUp(Outbox.Taken taken, String reason, Instant now) {
        changeWhileLeased(taken, old -> old.refused(reason, null).ended(End.Kind.GIVEN_UP, now, null));
    }

    private void changeWhileLeased(Outbox.Taken taken, UnaryOperator<Commissioned> change) {
        change(taken.id(), old -> old.tries() == taken.tries() + 1 ? change.apply(old) : old);
    }

    private void change(CommissionId id, UnaryOperator<Commissioned> change) {
        commissions.computeIfPresent(id, (key, old) -> old.waits() ? change.apply(old) : old);
    }

    @Override
    public Optional<Instant> deliveredAt(CommissionId id) {
        return Optional.ofNullable(commissions.get(id)).map(Commissioned::deliveredAt);
    }

    @Override
    public Optional<LetterBatches.Taken> take(BatchId id, BatchTerms terms, Instant now) {
        Optional<BatchId> formed = batches.entrySet().stream()
                .filter(entry -> !entry.getValue().handedOver()
                        && !entry.getValue().dueAt().isAfter(now))
                .min(Comparator.comparing(entry -> entry.getValue().dueAt()))
                .map(Map.Entry::getKey);
        if (formed.isPresent()) {
            return Optional.of(takeFormed(formed.get(), now.plus(terms.lease())));
        }
        List<CommissionId> next =
                dueFirst(Channel.LETTER, now).limit(terms.size()).toList();
        boolean old = next.stream().anyMatch(one -> !get(one).commissionedAt().isAfter(now.minus(terms.age())));
        if (next.isEmpty() || next.size() < terms.size() && !old) {
            return Optional.empty();
        }
        next.forEach(one -> change(one, letter -> letter.taken(letter.dueAt(), id)));
        batches.put(id, new Batch(now, now, 0, null, false));
        return Optional.of(takeFormed(id, now.plus(terms.lease())));
    }

    private LetterBatches.Taken takeFormed(BatchId id, Instant until) {
        Batch batch = batches.get(id);
        if (batch == null) {
            throw new IllegalStateException("no such batch");
        }
        batches.put(id, new Batch(batch.formedAt(), until, batch.tries() + 1, null, batch.acknowledged()));
        List<Outbox.Taken> letters = commissions.entrySet().stream()
                .filter(entry -> id.equals(entry.getValue().batch()))
                .sorted(Comparator.comparing(entry -> entry.getValue().commissionedAt()))
                .map(entry -> {
                    Outbox.Taken taken = asTaken(entry.getKey());
                    return new Outbox.Taken(taken.id(), taken.commission(), taken.tries() - 1, taken.refusals());
                })
                .toList();
        return new LetterBatches.Taken(id, batch.formedAt(), letters, batch.tries());
    }

    @Override
    public void handedOver(BatchId id, Instant now) {
        batches.computeIfPresent(
                id,
                (key, old) -> old.handedOver()
                        ? old
                        : new Batch(old.formedAt(), old.dueAt(), old.tries(), now, old.acknowledged()));
        commissions.replaceAll(
                (key, one) -> one.waits() && id.equals(one.batch()) ? one.ended(End.Kind.DELIVERED, now, null) : one);
    }

    @Override
    public void putOff(LetterBatches.Taken taken, Instant dueAgainAt) {
        batches.computeIfPresent(
                taken.id(),
                (key, old) -> !old.handedOver() && old.tries() == taken.tries() + 1
                        ? new Batch(old.formedAt(), dueAgainAt, old.tries(), null, old.acknowledged())
                        : old);
    }

    @Override
    public boolean receipt(CarrierReference reference, boolean arrived, String code, Instant at) {
        List<CommissionId> found = commissions.entrySet().stream()
                .filter(entry -> reference.equals(entry.getValue().reference()))
                .map(Map.Entry::getKey)
                .toList();
        found.forEach(id -> report(id, new Report(arrived, code, at, false)));
        return !found.isEmpty();
    }

    @Override
    public Optional<AccountId> cameBack(Channel channel, CommissionId id, String code, Instant at) {
        Commissioned one = commissions.get(id);
        if (one == null || Channel.of(one.commission()) != channel || one.report() != null) {
            return Optional.empty();
        }
        report(id, new Report(false, code, at, false));
        return Optional.ofNullable(one.subject());
    }

    private void report(CommissionId id, Report report) {
        commissions.computeIfPresent(id, (key, old) -> old.report() == null ? old.reported(report) : old);
    }

    @Override
    public void acknowledged(BatchId batch, Instant at) {
        batches.computeIfPresent(
                batch, (key, old) -> new Batch(old.formedAt(), old.dueAt(), old.tries(), old.handedOverAt(), true));
    }

    @Override
    public long unacknowledged(Instant handedOverBefore) {
        return batches.values().stream()
                .filter(batch -> !batch.acknowledged()
                        && batch.handedOverAt() != null
                        && batch.handedOverAt().isBefore(handedOverBefore))
                .count();
    }

    @Override
    public List<Undelivered> waiting(int atMost) {
        return commissions.entrySet().stream()
                .map(entry -> undelivered(entry.getKey(), entry.getValue()))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Undelivered::undeliveredAt))
                .limit(atMost)
                .toList();
    }

    @Override
    public Optional<Undelivered> find(CommissionId id) {
        return Optional.ofNullable(commissions.get(id)).flatMap(one -> undelivered(id, one));
    }

    private static Optional<Undelivered> undelivered(CommissionId id, Commissioned one) {
        Channel channel = Channel.of(one.commission());
        if (one.has(End.Kind.GIVEN_UP) && one.end() != null && one.reason() != null) {
            return Optional.of(new Undelivered(
                    id, channel, one.subject(), one.commissionedAt(), one.end().at(), false, one.reason()));
        }
        Report report = one.report();
        return report != null && one.cameBack()
                ? Optional.of(new Undelivered(
                        id, channel, one.subject(), one.commissionedAt(), report.at(), true, report.code()))
                : Optional.empty();
    }

    @Override
    public boolean retry(CommissionId id, Instant now) {
        Commissioned one = commissions.get(id);
        if (one == null || !one.has(End.Kind.GIVEN_UP)) {
            return false;
        }
        commissions.put(id, one.anew(now));
        return true;
    }

    @Override
    public boolean discard(CommissionId id, Instant now) {
        Commissioned one = commissions.get(id);
        if (one == null || undelivered(id, one).isEmpty()) {
            return false;
        }
        Report report = one.report();
        commissions.put(
                id,
                report == null
                        ? one.ended(End.Kind.LET_GO, now, null)
                        : one.reported(new Report(report.arrived(), report.code(), report.at(), true)));
        return true;
    }

    @Override
    public Counts of(String carrier, Instant handedOverAfter, Instant handedOverBefore) {
        List<Commissioned> carried = commissions.values().stream()
                .filter(one -> {
                    CarrierReference reference = one.reference();
                    Instant at = one.deliveredAt();
                    return reference != null
                            && reference.carrier().equals(carrier)
                            && at != null
                            && !at.isBefore(handedOverAfter)
                            && at.isBefore(handedOverBefore);
                })
                .toList();
        long reported = carried.stream().filter(one -> one.report() != null).count();
        return new Counts(carried.size(), (int) reported);
    }

    @Override
    public Map<Channel, Figures> byChannel() {
        Map<Channel, Figures> figures = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            List<Commissioned> all = commissions.values().stream()
                    .filter(one -> Channel.of(one.commission()) == channel)
                    .toList();
            figures.put(
                    channel,
                    new Figures(
                            all.stream().filter(Commissioned::waits).count(),
                            all.stream()
                                    .filter(Commissioned::waits)
                                    .map(Commissioned::commissionedAt)
                                    .min(Comparator.naturalOrder())
                                    .orElse(null),
                            all.stream()
                                    .filter(one -> one.has(End.Kind.GIVEN_UP) || one.cameBack())
                                    .count(),
                            all.stream()
                                    .filter(one -> one.has(End.Kind.EXPIRED))
                                    .count()));
        }
        return figures;
    }
}
