package de.aok.meineaok.notification.mail;

import de.aok.meineaok.notification.application.ChannelDemands;
import de.aok.meineaok.notification.application.DeliverCommissions;
import java.time.Duration;

/**
 * How long the portal waits for a mail server.
 *
 * @param connect for a connection
 * @param answer for a single answer; the one to the mail's end comes once the server has looked at it
 * @param handOver for all of a hand-over, after which the connection is cut; less than {@link DeliverCommissions#LEASE}. What is
 *     left of that is how long one hand-over waits for another
 * @param idle for the next mail, before the connection is closed
 */
public record SmtpPace(Duration connect, Duration answer, Duration handOver, Duration idle) {
    public SmtpPace {
        new ChannelDemands()
                .that(isSome(connect), "a connection to a mail server is awaited for some time")
                .that(isSome(answer), "a mail server's answer is awaited for some time")
                .that(isSome(idle), "a connection is kept for some time")
                .that(connect.compareTo(handOver) <= 0, "a connection is awaited no longer than a hand-over may take")
                .that(answer.compareTo(handOver) <= 0, "an answer is awaited no longer than a hand-over may take")
                .that(
                        handOver.compareTo(DeliverCommissions.LEASE) < 0,
                        "a hand-over takes less than the " + DeliverCommissions.LEASE.toSeconds()
                                + " s after which another server tries")
                .areMet();
    }

    /** Fit for a server in the same house. */
    public static SmtpPace usual() {
        return new SmtpPace(
                Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(25), Duration.ofSeconds(10));
    }

    private static boolean isSome(Duration duration) {
        return duration.toMillis() > 0;
    }
}
