package de.aok.meineaok.notification.application;

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
import java.util.ArrayList;
import java.util.List;

/**
 * Delivers what waits in the outbox. A crash between hand-over and note makes a second hand-over under the same ID, which the
 * channels know for a repeat; none is lost.
 */
@Rule(RuleId.NTF_3)
public final class DeliverCommissions {
    /** Longer than a hand-over may take, so that no two servers are at the same commission. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final int AT_ONCE = 20;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    private final Outbox outbox;
    private final ShortMessages shortMessages;
    private final Mails mails;
    private final Letters letters;
    private final Transactions transactions;
    private final Clock clock;

    public DeliverCommissions(
            Outbox outbox,
            ShortMessages shortMessages,
            Mails mails,
            Letters letters,
            Transactions transactions,
            Clock clock) {
        this.outbox = outbox;
        this.shortMessages = shortMessages;
        this.mails = mails;
        this.letters = letters;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Delivers what is due on a channel, until nothing is or a hand-over failed.
     *
     * @return what came of it
     */
    public Result deliverDue(Channel channel) {
        Result total = Result.NONE;
        while (true) {
            List<Taken> taken = transactions.required(() -> outbox.take(channel, clock.instant(), LEASE, AT_ONCE));
            Result round = deliver(taken);
            total = total.plus(round);
            if (taken.size() < AT_ONCE || !round.failures().isEmpty()) {
                return total;
            }
        }
    }

    private Result deliver(List<Taken> taken) {
        Result result = Result.NONE;
        for (Taken commission : taken) {
            result = result.plus(deliver(commission));
        }
        return result;
    }

    private Result deliver(Taken taken) {
        CommissionId id = taken.id();
        if (isTooLate(taken.commission(), clock.instant())) {
            transactions.required(() -> outbox.expired(id, clock.instant()));
            return new Result(0, 1, List.of());
        }
        try {
            send(id, taken.commission());
        } catch (UndeliverableException e) {
            transactions.required(() -> outbox.failed(id, clock.instant().plus(pauseAfter(taken.tries()))));
            return new Result(0, 0, List.of(e));
        }
        transactions.required(() -> outbox.delivered(id, clock.instant()));
        return new Result(1, 0, List.of());
    }

    private void send(CommissionId id, Commission commission) throws UndeliverableException {
        if (commission instanceof Commission.Sms sms) {
            shortMessages.send(id, sms);
        } else if (commission instanceof Commission.Mail mail) {
            mails.send(id, mail);
        } else if (commission instanceof Commission.Letter letter) {
            letters.send(id, letter);
        }
    }

    private static boolean isTooLate(Commission commission, Instant now) {
        return commission instanceof Commission.LoginMtan mtan && !now.isBefore(mtan.validUntil());
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
     * @param failures why the others, which will be tried again, could not be handed over
     */
    public record Result(int delivered, int expired, List<UndeliverableException> failures) {
        private static final Result NONE = new Result(0, 0, List.of());

        public Result {
            failures = List.copyOf(failures);
        }

        private Result plus(Result other) {
            List<UndeliverableException> all = new ArrayList<>(failures);
            all.addAll(other.failures);
            return new Result(delivered + other.delivered, expired + other.expired, all);
        }
    }
}
