package de.aok.meineaok.forms.application;

import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.identity.Kvnr;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/**
 * Beiträge of a person in a year, as the core system reported them.
 *
 * @param healthInsurance paid for health insurance
 * @param careInsurance paid for care insurance
 * @param reportedAt when the core system said so, to the microsecond, as databases keep it
 */
public record YearlyContributions(Kvnr kvnr, int year, Euro healthInsurance, Euro careInsurance, Instant reportedAt) {
    /** The later report counts; of two at the same time the one with more, so that their order does not matter. */
    public static final Comparator<YearlyContributions> BY_REPORT = Comparator.comparing(
                    YearlyContributions::reportedAt)
            .thenComparing(YearlyContributions::healthInsurance)
            .thenComparing(YearlyContributions::careInsurance);

    public YearlyContributions {
        reportedAt = reportedAt.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public String toString() {
        return "YearlyContributions[" + year + ']';
    }
}
