package de.aok.meineaok.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What was told of a case: that it came to stand somewhere. Ordered by when that was.
 *
 * @param id by which a repeat is known
 * @param state where it came to stand
 * @param at when, not when it was told; to the microsecond, as databases keep it
 * @param handedInOn the day on which the matter was handed in, Europe/Berlin
 */
public record CaseEvent(String id, CaseState state, Instant at, LocalDate handedInOn) implements Comparable<CaseEvent> {
    public CaseEvent {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** Of the same instant, by ID: so that the order is the same whoever asks, and whenever. */
    @Override
    public int compareTo(CaseEvent other) {
        int order = at.compareTo(other.at);
        return order != 0 ? order : id.compareTo(other.id);
    }
}
