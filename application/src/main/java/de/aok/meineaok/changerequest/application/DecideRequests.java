package de.aok.meineaok.changerequest.application;

import de.aok.meineaok.audit.Actor;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.changerequest.application.port.ChangeRequests;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.insured.application.Confirmed;
import de.aok.meineaok.insured.application.port.Confirmations;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes what the core system decides. Told twice, late or in any order it leaves the same state: of each request the latest decision
 * counts, and what is valid is worked out anew from all of the person's.
 *
 * <p>The audit trail alone knows the order of telling, and has to: it is only ever added to, and tells by what the portal went at any
 * time. A decision is in it from when it was told and counted; one that came too late to count never did, and is not.
 */
@Rule(RuleId.DAT_3)
public final class DecideRequests {
    private final ChangeRequests requests;
    private final Confirmations confirmations;
    private final AuditTrail auditTrail;
    private final Transactions transactions;
    private final Clock clock;

    public DecideRequests(
            ChangeRequests requests,
            Confirmations confirmations,
            AuditTrail auditTrail,
            Transactions transactions,
            Clock clock) {
        this.requests = requests;
        this.confirmations = confirmations;
        this.auditTrail = auditTrail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Outcome {
        DECIDED,
        /** It was known, or a later decision is. */
        NOTHING_NEW,
        /** Nobody asked for that here. */
        UNKNOWN
    }

    /** @param requestId as the core system got it */
    public Outcome decide(UUID requestId, Decision decision) {
        return transactions.required(() -> requests.find(requestId)
                .map(request -> decide(request, decision))
                .orElse(Outcome.UNKNOWN));
    }

    private Outcome decide(ChangeRequest request, Decision decision) {
        // Two requests of one person are decided one after the other, so that the second sees what came of the first.
        confirmations.hold(request.kvnr());
        if (!requests.decide(request.id(), decision)) {
            return Outcome.NOTHING_NEW;
        }
        List<ChangeRequest> all = requests.ofPerson(request.kvnr());
        confirmations.confirm(request.kvnr(), latest(all, DecideRequests::name), latest(all, DecideRequests::address));
        boolean confirmed = decision.verdict() == Decision.Verdict.CONFIRMED;
        auditTrail.append(
                request.account(),
                AuditRecord.of(
                                clock.instant(),
                                confirmed ? AuditAction.CHANGE_CONFIRMED : AuditAction.CHANGE_REFUSED,
                                Actor.portal())
                        .with(RequestHandOver.kind(request.change())));
        return Outcome.DECIDED;
    }

    private static @Nullable PersonName name(RequestedChange change) {
        return change instanceof RequestedChange.Name renamed ? renamed.name() : null;
    }

    private static @Nullable PostalAddress address(RequestedChange change) {
        return change instanceof RequestedChange.Address moved ? moved.address() : null;
    }

    private static <T> @Nullable Confirmed<T> latest(
            List<ChangeRequest> requests, Function<RequestedChange, @Nullable T> value) {
        Optional<ChangeRequest> latest = confirmed(requests).stream()
                .filter(request -> value.apply(request.change()) != null)
                .reduce((earlier, later) -> later);
        if (latest.isEmpty()) {
            return null;
        }
        T confirmed = value.apply(latest.get().change());
        Decision decision = latest.get().confirmation();
        return confirmed == null || decision == null ? null : new Confirmed<>(confirmed, decision.occurredAt());
    }

    /** Those of some requests that are confirmed, in the order in which that was decided. */
    public static List<ChangeRequest> confirmed(List<ChangeRequest> requests) {
        return requests.stream()
                .filter(request -> request.confirmation() != null)
                .sorted(Comparator.comparing(
                        ChangeRequest::confirmation, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }
}
