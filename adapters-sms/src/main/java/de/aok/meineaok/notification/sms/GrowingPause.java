package de.aok.meineaok.notification.sms;

import java.time.Duration;

/** A pause that doubles from one failure to the next. */
final class GrowingPause {
    private final Duration first;
    private final Duration longest;
    private Duration next;

    GrowingPause(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    synchronized Duration afterFailure() {
        Duration pause = next;
        Duration twice = next.multipliedBy(2);
        next = twice.compareTo(longest) < 0 ? twice : longest;
        return pause;
    }

    synchronized void afterSuccess() {
        next = first;
    }
}
