package de.aok.meineaok.changerequest.application;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What the core system says to a request. Of several the latest counts, in whatever order they are told.
 *
 * @param occurredAt when it was decided, to the microsecond, as databases keep it
 * @param eventId of the event that tells it
 * @param reason why it was refused, in words for the person; null where there is nothing to tell
 */
public record Decision(
        Instant occurredAt,
        String eventId,
        Verdict verdict,
        @Nullable String reason) implements Comparable<Decision> {
    private static final Comparator<Decision> IN_TIME =
            Comparator.comparing(Decision::occurredAt).thenComparing(Decision::eventId);

    /** What was decided. */
    public enum Verdict {
        CONFIRMED,
        REFUSED
    }

    public Decision {
        occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** Which is the later one. */
    @Override
    public int compareTo(Decision other) {
        return IN_TIME.compare(this, other);
    }

    @Override
    public String toString() {
        return "Decision[" + verdict + ']';
    }
}
