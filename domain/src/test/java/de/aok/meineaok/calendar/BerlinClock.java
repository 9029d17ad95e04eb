package de.aok.meineaok.calendar;

import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;

/**
 * The clocks of Germany as the law sets them, without the time zones that the code under test relies on: summer time lasts from
 * 01:00 UTC on the last Sunday of March to 01:00 UTC on that of October.
 */
public final class BerlinClock {
    private BerlinClock() {}

    /** The day to which an instant belongs in Berlin. */
    public static LocalDate dayOf(Instant instant) {
        int year = instant.atOffset(ZoneOffset.UTC).getYear();
        boolean summer = !instant.isBefore(change(year, Month.MARCH)) && instant.isBefore(change(year, Month.OCTOBER));
        return instant.atOffset(ZoneOffset.ofHours(summer ? 2 : 1)).toLocalDate();
    }

    /** When clocks are put forward in March, or back in October. */
    public static Instant change(int year, Month month) {
        return LocalDate.of(year, month, 31)
                .with(previousOrSame(DayOfWeek.SUNDAY))
                .atTime(1, 0)
                .toInstant(ZoneOffset.UTC);
    }

    /** Instants within thirty days before or after a change of clock time, to the second. */
    public static final class AroundChanges implements ArbitrarySupplier<Instant> {
        /** For jqwik. */
        public AroundChanges() {}

        @Override
        public Arbitrary<Instant> get() {
            long month = Duration.ofDays(30).toSeconds();
            return Combinators.combine(
                            Arbitraries.integers().between(2024, 2060),
                            Arbitraries.of(Month.MARCH, Month.OCTOBER),
                            Arbitraries.longs().between(-month, month))
                    .as((year, changed, seconds) -> change(year, changed).plusSeconds(seconds));
        }
    }
}
