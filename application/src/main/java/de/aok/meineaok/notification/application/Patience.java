package de.aok.meineaok.notification.application;

import de.aok.meineaok.notification.application.port.Outbox;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Duration;
import java.time.Instant;

/**
 * With what was not taken over: when it is tried again, and when it is given up. The pauses grow. A channel that is down uses up no
 * patience, however long that lasts: what waits for it is not lost. (NTF-3)
 */
@Rule(RuleId.NTF_3)
final class Patience {
    /** With the pauses of {@link #pauseAfter}, most of a day. */
    static final int MOST_REFUSALS = 100;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    /** Somebody sits and waits for an mTAN. */
    private static final Duration LONGEST_PAUSE_OF_SMS = Duration.ofSeconds(15);

    private Patience() {}

    /** Notes in the outbox that a commission was not taken over. */
    static void note(Outbox outbox, Outbox.Taken taken, Channel channel, UndeliverableException failure, Instant now) {
        String reason = String.valueOf(failure.getMessage());
        switch (failure.extent()) {
            case CHANNEL -> outbox.putOff(taken, now.plus(pauseAfter(taken.tries(), channel)));
            case COMMISSION -> {
                if (taken.refusals() + 1 < MOST_REFUSALS) {
                    outbox.refused(taken, reason, now.plus(pauseAfter(taken.refusals(), channel)));
                } else {
                    outbox.givenUp(taken, reason, now);
                }
            }
            case FOR_GOOD -> outbox.givenUp(taken, reason, now);
        }
    }

    /** How long to leave in peace what was tried so often before. */
    static Duration pauseAfter(int tries, Channel channel) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, 20));
        Duration longest = channel == Channel.SMS ? LONGEST_PAUSE_OF_SMS : LONGEST_PAUSE;
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
