package de.aok.meineaok.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LegalCalendarTest {

    @Test
    void days_begin_and_end_in_berlin() {
        LocalDate summer = LocalDate.of(2026, 7, 1);
        LocalDate winter = LocalDate.of(2026, 12, 1);

        assertThat(LegalCalendar.startOf(summer)).isEqualTo("2026-06-30T22:00:00Z");
        assertThat(LegalCalendar.endOf(winter)).isEqualTo("2026-12-01T23:00:00Z");
        assertThat(LegalCalendar.dayOf(Instant.parse("2026-06-30T22:00:00Z"))).isEqualTo(summer);
        assertThat(LegalCalendar.dayOf(Instant.parse("2026-06-30T21:59:59.999Z")))
                .isEqualTo(summer.minusDays(1));
    }
}
