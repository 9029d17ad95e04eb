package de.aok.meineaok.notification.application;

import de.aok.meineaok.notification.application.port.CoreRequests;
import de.aok.meineaok.notification.application.port.Letters;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Delivers what waits in the outbox. A crash between hand-over and note makes a second hand-over under the same ID, which the
 * channels know for a repeat; none is lost.
 */
@Rule(RuleId.NTF_3)
public final class DeliverCommissions {
    /**
     * For one hand-over, since commissions are taken one by one: long enough for any channel that answers at all, and short enough
     * for an mTAN to come in time when the server that had it crashes. Who needs longer risks a repeat, nothing else.
     */
    public static final Duration LEASE = Duration.ofSeconds(30);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    private final Outbox outbox;
    private final ShortMessages shortMessages;
    private final Mails mails;
    private final Letters letters;
    private final CoreRequests coreRequests;
    private final Transactions transactions;
    private final Clock clock;

    public DeliverCommissions(
            Outbox outbox,
            ShortMessages shortMessages,
            Mails mails,
            Letters letters,
            CoreRequests coreRequests,
            Transactions transactions,
            Clock clock) {
        this.outbox = outbox;
        this.shortMessages = shortMessages;
        this.mails = mails;
        this.letters = letters;
        this.coreRequests = coreRequests;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Delivers what is due on a channel, until nothing is or a hand-over failed: then the channel may be down, and is left in peace
     * until the next call.
     *
     * @return what came of it
     */
    public Result deliverDue(Channel channel) {
        int delivered = 0;
        int expired = 0;
        Optional<Taken> next = transactions.required(() -> takeNext(channel));
        while (next.isPresent()) {
            Taken taken = next.get();
            boolean tooLate = taken.commission() != null && isTooLate(taken.commission(), clock.instant());
            if (!tooLate) {
                try {
                    handOver(taken.id(), taken.commission());
                } catch (UndeliverableException e) {
                    transactions.required(
                            () -> outbox.failed(taken, clock.instant().plus(pauseAfter(taken.tries()))));
                    return new Result(delivered, expired, Optional.of(e));
                }
            }
            delivered += tooLate ? 0 : 1;
            expired += tooLate ? 1 : 0;
            next = transactions.required(() -> settleAndTakeNext(taken, tooLate, channel));
        }
        return new Result(delivered, expired, Optional.empty());
    }

    private Optional<Taken> settleAndTakeNext(Taken taken, boolean tooLate, Channel channel) {
        if (tooLate) {
            outbox.expired(taken, clock.instant());
        } else {
            outbox.delivered(taken.id(), clock.instant());
        }
        return takeNext(channel);
    }

    private Optional<Taken> takeNext(Channel channel) {
        return outbox.takeNext(channel, clock.instant(), LEASE);
    }

    private void handOver(CommissionId id, @Nullable Commission commission) throws UndeliverableException {
        if (commission == null) {
            throw new UndeliverableException("its content cannot be read");
        }
        try {
            send(id, commission);
        } catch (RuntimeException e) {
            // One at which a channel stumbles must not keep those behind it from leaving.
            throw new UndeliverableException("the channel stumbled", e);
        }
    }

    private void send(CommissionId id, Commission commission) throws UndeliverableException {
        if (commission instanceof Commission.Sms sms) {
            shortMessages.send(id, sms);
        } else if (commission instanceof Commission.Mail mail) {
            mails.send(id, mail);
        } else if (commission instanceof Commission.Letter letter) {
            letters.send(id, letter);
        } else if (commission instanceof Commission.CoreRequest request) {
            coreRequests.send(id, request);
        }
    }

    private static boolean isTooLate(Commission commission, Instant now) {
        return commission instanceof Commission.Sms sms && !now.isBefore(sms.validUntil());
    }

    private static Duration pauseAfter(int tries) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, 20));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    /**
     * What came of a round.
     *
     * @param delivered handed over
     * @param expired dropped, since it was too late
     * @param failure why the last one, which will be tried again, could not be handed over
     */
    public record Result(int delivered, int expired, Optional<UndeliverableException> failure) {}
}
