package de.aok.meineaok.credential;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.calendar.BerlinClock;
import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule(RuleId.PWD_7)
class PasswordChangePolicyTest {
    private static final long TWO_DAYS = 2 * 24 * 60 * 60;

    @Property
    void one_change_a_calendar_day_in_berlin_also_when_clocks_change(
            @ForAll(supplier = BerlinClock.AroundChanges.class) Instant last,
            @ForAll @LongRange(min = 0, max = TWO_DAYS) long secondsLater) {
        Instant now = last.plusSeconds(secondsLater);

        assertThat(mayChange(last, now)).isEqualTo(!BerlinClock.dayOf(last).equals(BerlinClock.dayOf(now)));
    }

    @ParameterizedTest
    @CsvSource({
        // The day has 23 hours, then 25.
        "2026-03-28T23:00:00Z, 2026-03-29T21:59:59Z, false",
        "2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z, true",
        "2026-10-24T22:00:00Z, 2026-10-25T22:59:59Z, false",
        "2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z, true",
        // A second is enough if midnight lies in it.
        "2026-11-24T22:59:59Z, 2026-11-24T23:00:00Z, true",
    })
    void counts_days_and_not_hours(Instant last, Instant now, boolean may) {
        assertThat(mayChange(last, now)).isEqualTo(may);
    }

    @Test
    void the_first_change_may_be_at_any_time() {
        assertThat(PasswordChangePolicy.mayChange(null, LocalDate.of(2026, 11, 24)))
                .isTrue();
    }

    @Test
    void a_clock_that_is_behind_gives_no_second_change() {
        LocalDate today = LocalDate.of(2026, 11, 24);

        assertThat(PasswordChangePolicy.mayChange(today.plusDays(1), today)).isFalse();
    }

    private static boolean mayChange(Instant last, Instant now) {
        return PasswordChangePolicy.mayChange(LegalCalendar.dayOf(last), LegalCalendar.dayOf(now));
    }
}
