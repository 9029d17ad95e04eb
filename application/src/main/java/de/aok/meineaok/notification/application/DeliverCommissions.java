package de.aok.meineaok.notification.application;

import de.aok.meineaok.notification.application.port.CoreRequests;
import de.aok.meineaok.notification.application.port.Mails;
import de.aok.meineaok.notification.application.port.Outbox;
import de.aok.meineaok.notification.application.port.Outbox.Taken;
import de.aok.meineaok.notification.application.port.ShortMessages;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Delivers what waits in the outbox, but for letters (see {@link DeliverLetters}). A crash between hand-over and note makes a second
 * hand-over under the same ID, which the channels know for a repeat; none is lost.
 */
@Rule(RuleId.NTF_3)
public final class DeliverCommissions {
    /**
     * For one hand-over, since commissions are taken one by one: long enough for any channel that answers at all, and short enough
     * for an mTAN to come in time when the server that had it crashes. Who needs longer risks a repeat, nothing else.
     */
    public static final Duration LEASE = Duration.ofSeconds(30);

    private final Outbox outbox;
    private final ShortMessages shortMessages;
    private final Mails mails;
    private final CoreRequests coreRequests;
    private final Transactions transactions;
    private final Clock clock;

    public DeliverCommissions(
            Outbox outbox,
            ShortMessages shortMessages,
            Mails mails,
            CoreRequests coreRequests,
            Transactions transactions,
            Clock clock) {
        this.outbox = outbox;
        this.shortMessages = shortMessages;
        this.mails = mails;
        this.coreRequests = coreRequests;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** On which channels something is due. */
    public Set<Channel> due() {
        return transactions.required(() -> outbox.due(clock.instant()));
    }

    /**
     * Delivers what is due on a channel, until nothing is or the channel was found down: then it is left in peace until the next
     * call.
     *
     * @return what came of it
     */
    public Result deliverDue(Channel channel) {
        int delivered = 0;
        int expired = 0;
        List<UndeliverableException> failures = new ArrayList<>();
        Optional<Taken> next = transactions.required(() -> takeNext(channel));
        while (next.isPresent()) {
            Taken taken = next.get();
            Runnable note;
            boolean goesOn = true;
            if (isTooLate(taken.commission(), clock.instant())) {
                note = () -> outbox.expired(taken, clock.instant());
                expired++;
            } else {
                try {
                    CarrierReference reference = handOver(taken).orElse(null);
                    note = () -> outbox.delivered(taken.id(), reference, clock.instant());
                    delivered++;
                } catch (UndeliverableException e) {
                    note = () -> Patience.note(outbox, taken, channel, e, clock.instant());
                    failures.add(e);
                    goesOn = e.extent() != UndeliverableException.Extent.CHANNEL;
                }
            }
            next = transactions.required(goesOn ? thenTakeNext(note, channel) : thenStop(note));
        }
        return new Result(delivered, expired, failures);
    }

    private Supplier<Optional<Taken>> thenTakeNext(Runnable note, Channel channel) {
        return () -> {
            note.run();
            return takeNext(channel);
        };
    }

    private static Supplier<Optional<Taken>> thenStop(Runnable note) {
        return () -> {
            note.run();
            return Optional.empty();
        };
    }

    private Optional<Taken> takeNext(Channel channel) {
        return outbox.takeNext(channel, clock.instant(), LEASE);
    }

    private Optional<CarrierReference> handOver(Taken taken) throws UndeliverableException {
        Commission commission = taken.commission();
        if (commission == null) {
            throw UndeliverableException.refused("its content cannot be read", null);
        }
        try {
            return send(taken.id(), commission);
        } catch (RuntimeException e) {
            // One at which a channel stumbles must not keep those behind it from leaving.
            throw UndeliverableException.refused("the channel stumbled", e);
        }
    }

    private Optional<CarrierReference> send(CommissionId id, Commission commission) throws UndeliverableException {
        if (commission instanceof Commission.Sms sms) {
            return shortMessages.send(id, sms);
        }
        if (commission instanceof Commission.Mail mail) {
            mails.send(id, mail);
        } else if (commission instanceof Commission.CoreRequest request) {
            coreRequests.send(id, request);
        } else {
            throw new IllegalArgumentException("letters leave in batches");
        }
        return Optional.empty();
    }

    private static boolean isTooLate(@Nullable Commission commission, Instant now) {
        return commission instanceof Commission.Sms sms && !now.isBefore(sms.validUntil());
    }

    /**
     * What came of a round.
     *
     * @param delivered handed over
     * @param expired dropped, since it was too late
     * @param failures why those could not be handed over that were not
     */
    public record Result(int delivered, int expired, List<UndeliverableException> failures) {
        public Result {
            failures = List.copyOf(failures);
        }
    }
}
