package de.aok.meineaok.notification.sms;

import de.aok.meineaok.notification.application.port.ReceiptFigures;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether a carrier still delivers what it is handed, by the receipts that come. A circuit breaker, half open now and then. */
final class ReceiptHealth {
    private static final Logger LOG = LoggerFactory.getLogger(ReceiptHealth.class);

    private final String carrier;
    private final SmppSettings.ReceiptWatch watch;
    private final ReceiptFigures figures;
    private final Clock clock;

    private boolean missed;
    private Instant nextLook = Instant.MIN;
    private Instant nextProbe = Instant.MIN;
    /** What was handed over before is judged already. */
    private Instant judgedUntil = Instant.MIN;

    ReceiptHealth(String carrier, SmppSettings.ReceiptWatch watch, ReceiptFigures figures, Clock clock) {
        this.carrier = carrier;
        this.watch = watch;
        this.figures = figures;
        this.clock = clock;
    }

    /** Whether it should get the next message, in its turn. While its receipts are missed, that is so only now and then. */
    synchronized boolean isTrusted() {
        Instant now = clock.instant();
        if (!now.isBefore(nextLook)) {
            nextLook = now.plus(watch.lookEvery());
            look(now);
        }
        if (!missed) {
            return true;
        }
        boolean probe = !now.isBefore(nextProbe);
        if (probe) {
            nextProbe = now.plus(watch.probeEvery());
        }
        return probe;
    }

    private void look(Instant now) {
        try {
            if (missed) {
                lookForRecovery(now);
            } else {
                lookForOutage(now);
            }
        } catch (RuntimeException e) {
            // Without figures, it stays as it was: the database may be away, not the carrier.
            LOG.warn("{}: no figures of its receipts: {}", carrier, e.getClass().getName());
        }
    }

    private void lookForOutage(Instant now) {
        Instant windowStart = now.minus(watch.window());
        Instant from = windowStart.isAfter(judgedUntil) ? windowStart : judgedUntil;
        Instant until = now.minus(watch.grace());
        if (!from.isBefore(until)) {
            return;
        }
        ReceiptFigures.Counts counts = figures.of(carrier, from, until);
        if (counts.handedOver() >= watch.atLeast() && !watch.isEnough(counts.reported(), counts.handedOver())) {
            missed = true;
            judgedUntil = now;
            nextProbe = now.plus(watch.probeEvery());
            LOG.warn(
                    "{}: only {} receipts of {} SMS: others go first", carrier, counts.reported(), counts.handedOver());
        }
    }

    private void lookForRecovery(Instant now) {
        ReceiptFigures.Counts counts = figures.of(carrier, judgedUntil, now);
        if (counts.reported() >= watch.recoveredAfter() && watch.isEnough(counts.reported(), counts.handedOver())) {
            missed = false;
            LOG.info("{}: {} receipts of {} SMS: trusted again", carrier, counts.reported(), counts.handedOver());
        }
    }
}
