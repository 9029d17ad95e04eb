package de.aok.meineaok.caseorder.application;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.caseorder.application.port.CaseOrders;
import de.aok.meineaok.cases.CaseEvent;
import de.aok.meineaok.cases.CaseId;
import de.aok.meineaok.cases.CaseKind;
import de.aok.meineaok.cases.CaseState;
import de.aok.meineaok.cases.application.CaseKey;
import de.aok.meineaok.cases.application.FollowCase;
import de.aok.meineaok.document.UploadKind;
import de.aok.meineaok.document.application.HandInDocuments;
import de.aok.meineaok.document.application.ReceiveFiles;
import de.aok.meineaok.document.application.ReceivedFile;
import de.aok.meineaok.eligibility.InsuredPerson;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.port.Outbox;
import de.aok.meineaok.ordering.application.OrderOnce;
import de.aok.meineaok.ordering.application.OrderOutcome;
import de.aok.meineaok.rule.Problem;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.secrecy.application.port.Randomness;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens a case for what a person orders or claims, and has the core system told. */
@Rule(RuleId.CAS_1)
public final class OpenCase {
    private final OrderOnce orderOnce;
    private final CaseOrders orders;
    private final FollowCase followCase;
    private final HandInDocuments handInDocuments;
    private final ReceiveFiles receiveFiles;
    private final Outbox outbox;
    private final Randomness randomness;
    private final Transactions transactions;
    private final Clock clock;

    public OpenCase(
            OrderOnce orderOnce,
            CaseOrders orders,
            FollowCase followCase,
            HandInDocuments handInDocuments,
            ReceiveFiles receiveFiles,
            Outbox outbox,
            Randomness randomness,
            Transactions transactions,
            Clock clock) {
        this.orderOnce = orderOnce;
        this.orders = orders;
        this.followCase = followCase;
        this.handInDocuments = handInDocuments;
        this.receiveFiles = receiveFiles;
        this.outbox = outbox;
        this.randomness = randomness;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What is ordered or claimed.
     *
     * @param kind of the case
     * @param idempotencyKey chosen by the client, for this request and its repeats
     * @param content of the request, as far as it tells a repeat from another
     * @param fileKind what the files are
     * @param files that come with it, as they were received; they are not kept unless the case is opened by this very request
     */
    public record Order(
            AccountId account,
            CaseKind kind,
            String idempotencyKey,
            String content,
            UploadKind fileKind,
            List<ReceivedFile> files) {
        public Order {
            files = List.copyOf(files);
        }

        /** The same, with files in the place of those that were received. */
        public Order with(List<ReceivedFile> others) {
            return new Order(account, kind, idempotencyKey, content, fileKind, others);
        }

        private String known() {
            return kind + " " + content;
        }

        @Override
        public String toString() {
            return "Order[" + kind + ']';
        }
    }

    /** What the one who orders or claims decides and adds, in the transaction in which the case is opened. */
    public interface Matter {
        /** Why no case is opened; empty if nothing speaks against it. */
        Optional<OrderOutcome<CaseId>> refusal(InsuredPerson person, Instant now);

        /** Why none is opened for whose use has ended. */
        Problem useEnded();

        /** Keeps what belongs to the case, and says what the core system is to be told. */
        Commission.CoreRequest opened(Opening opening);
    }

    /**
     * A case that is being opened.
     *
     * @param person whose
     * @param upload the number under which its files are found; null if there are none
     * @param at when
     */
    public record Opening(
            CaseId id, InsuredPerson person, @Nullable String upload, Instant at) {
        @Override
        public String toString() {
            return "Opening[" + id + ']';
        }
    }

    /** What can be answered before what is costly: to a repeat, and to whom no case is opened. Empty if one would be, as things are. */
    public Optional<OrderOutcome<CaseId>> beforehand(Order order, Matter matter) {
        return transactions.required(() -> {
            Instant now = clock.instant();
            return orderOnce.<CaseId, Optional<OrderOutcome<CaseId>>>take(
                    request(order, matter), now, Optional::of, orderer -> matter.refusal(orderer.person(), now));
        });
    }

    public OrderOutcome<CaseId> open(Order order, Matter matter) {
        return transactions.required(() -> {
            Instant now = clock.instant();
            return orderOnce.<CaseId, OrderOutcome<CaseId>>take(
                    request(order, matter),
                    now,
                    answered -> notOpened(order, answered),
                    orderer -> matter.refusal(orderer.person(), now)
                            .map(refusal -> notOpened(order, refusal))
                            .orElseGet(() -> new OrderOutcome.Ordered<>(open(order, matter, orderer.person(), now))));
        });
    }

    private OrderOnce.Request<CaseId> request(Order order, Matter matter) {
        return new OrderOnce.Request<>(
                order.account(),
                () -> orders.byKey(order.account(), order.idempotencyKey())
                        .map(kept -> new OrderOnce.Before<>(
                                kept.opened(), kept.content().equals(order.known()))),
                matter.useEnded());
    }

    private OrderOutcome<CaseId> notOpened(Order order, OrderOutcome<CaseId> outcome) {
        receiveFiles.discard(order.files());
        return outcome;
    }

    private CaseId open(Order order, Matter matter, InsuredPerson person, Instant now) {
        UUID reference = randomness.id();
        CaseId id = followCase
                .follow(
                        new CaseKey(person.kvnr(), order.kind(), reference.toString()),
                        new CaseEvent("portal", CaseState.RECEIVED, now, LegalCalendar.dayOf(now)))
                .id();
        orders.add(order.account(), order.idempotencyKey(), new CaseOrders.Kept(order.known(), id));
        String upload = order.files().isEmpty() ? null : handIn(order, id);
        outbox.add(
                new CommissionId(reference), order.account(), matter.opened(new Opening(id, person, upload, now)), now);
        return id;
    }

    private String handIn(Order order, CaseId id) {
        HandInDocuments.Outcome outcome = handInDocuments.handIn(new HandInDocuments.Command(
                order.account(), order.fileKind(), id.value(), "case " + id, order.files()));
        if (outcome instanceof HandInDocuments.Outcome.HandedIn handedIn) {
            return handedIn.upload().number();
        }
        throw new IllegalStateException("the files of a case that is open are not taken");
    }
}
