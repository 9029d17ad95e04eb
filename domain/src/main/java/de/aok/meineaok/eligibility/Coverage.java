package de.aok.meineaok.eligibility;

import de.aok.meineaok.identity.Ik;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Versicherungsverhältnis: a person's insurance with one insurer.
 *
 * @param payor the insurer
 * @param start first day; null if it is not on record
 * @param end last day; null while none is set
 */
public record Coverage(
        Ik payor, @Nullable LocalDate start, @Nullable LocalDate end) {

    /** Whether the insurance is in force on a day. */
    public boolean covers(LocalDate day) {
        return (start == null || !day.isBefore(start)) && (end == null || !day.isAfter(end));
    }
}
