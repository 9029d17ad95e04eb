package de.aok.meineaok.notification.sms;

import de.aok.meineaok.notification.application.ChannelDemands;
import de.aok.meineaok.notification.application.DeliverCommissions;
import java.time.Duration;
import java.util.List;

/**
 * How SMS leave by SMPP.
 *
 * @param carriers in the order in which they are preferred
 * @param timings how long is waited for what
 * @param watch when a carrier's receipts are missed
 */
public record SmppSettings(List<SmppCarrier> carriers, Timings timings, ReceiptWatch watch) {
    public SmppSettings {
        carriers = List.copyOf(carriers);
        new ChannelDemands()
                .that(!carriers.isEmpty(), "there must be a carrier")
                .that(
                        carriers.stream().map(SmppCarrier::name).distinct().count() == carriers.size(),
                        "each carrier needs a name of its own")
                .areMet();
    }

    /**
     * How long is waited for what. All carriers together have the length of a lease.
     *
     * @param connection until the carrier is connected and has answered the bind, each
     * @param answer to a message, and to whatever else it is asked
     * @param patience for room in the carrier's window and rate; then another carrier is asked
     * @param silence after which the carrier is asked whether it is still there
     * @param firstPause before a lost or refused bind is tried again, and before a carrier that was busy is asked again
     * @param longestPause to which these pauses grow, each twice as long as the one before
     */
    public record Timings(
            Duration connection,
            Duration answer,
            Duration patience,
            Duration silence,
            Duration firstPause,
            Duration longestPause) {
        /** What is left of the lease then is for noting what came of it. */
        private static final Duration ALL = DeliverCommissions.LEASE.minusSeconds(1);

        /** What suits most carriers; two of them can be tried within one lease. */
        public static final Timings USUAL = new Timings(
                Duration.ofSeconds(10),
                Duration.ofSeconds(8),
                Duration.ofSeconds(2),
                Duration.ofSeconds(30),
                Duration.ofSeconds(1),
                Duration.ofMinutes(1));

        public Timings {
            new ChannelDemands()
                    .positive("connection", connection)
                    .positive("answer", answer)
                    .positive("patience", patience)
                    .positive("silence", silence)
                    .positive("firstPause", firstPause)
                    .that(
                            longestPause.compareTo(firstPause) >= 0,
                            "longestPause must not be shorter than firstPause, but is " + longestPause)
                    .that(
                            answer.plus(patience).compareTo(ALL) < 0,
                            "answer and patience together must be shorter than " + ALL)
                    .areMet();
        }

        /** When the last message may go out, so that its answer still comes within the lease. */
        Duration lastStart() {
            return ALL.minus(answer);
        }
    }

    /**
     * When a carrier's receipts are missed: of what it was handed within a window, all but the latest, too few have one. Then it
     * gets only a message now and then, until enough of what it was handed since has a receipt.
     *
     * @param window how far back one looks
     * @param grace how long a receipt may take
     * @param atLeast messages, so that it is more than chance
     * @param percentage of them that must have a receipt
     * @param probeEvery after which it gets another message, while its receipts are missed
     * @param recoveredAfter so many receipts, of what it was handed since they were missed
     * @param lookEvery how often the figures are asked for at most
     */
    public record ReceiptWatch(
            Duration window,
            Duration grace,
            int atLeast,
            int percentage,
            Duration probeEvery,
            int recoveredAfter,
            Duration lookEvery) {
        /** What tells an outage within minutes. */
        public static final ReceiptWatch USUAL = new ReceiptWatch(
                Duration.ofMinutes(10), Duration.ofMinutes(1), 5, 50, Duration.ofSeconds(30), 2, Duration.ofSeconds(5));

        public ReceiptWatch {
            new ChannelDemands()
                    .positive("grace", grace)
                    .positive("probeEvery", probeEvery)
                    .positive("lookEvery", lookEvery)
                    .that(window.compareTo(grace) > 0, "window must be longer than grace, but is " + window)
                    .between("atLeast", atLeast, 1, 100_000)
                    .between("percentage", percentage, 1, 100)
                    .between("recoveredAfter", recoveredAfter, 1, 100_000)
                    .areMet();
        }

        /** Whether so few receipts of so many messages are enough. */
        boolean isEnough(int reported, int handedOver) {
            return 100L * reported >= (long) percentage * handedOver;
        }
    }
}
