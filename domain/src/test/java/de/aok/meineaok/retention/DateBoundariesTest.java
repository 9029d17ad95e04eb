package de.aok.meineaok.retention;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a millisecond makes in Berlin. Offsets are written out, so that no time zone is asked what is right. */
@Rule({RuleId.RET_1, RuleId.RET_2})
class DateBoundariesTest {
    private static final RetentionRules RULES = RetentionRules.aokNiedersachsen();

    @ParameterizedTest
    @CsvSource({
        // The year turns.
        "BENEFITS, 2015-12-31T23:59:59.999+01:00, 2026-01-01T00:00+01:00",
        "BENEFITS, 2016-01-01T00:00+01:00, 2027-01-01T00:00+01:00",
        "CORRESPONDENCE, 2015-12-31T23:59:59.999+01:00, 2022-01-01T00:00+01:00",
        "CORRESPONDENCE, 2016-01-01T00:00+01:00, 2023-01-01T00:00+01:00",
        "ACCOUNT, 2015-12-31T23:59:59.999+01:00, 2022-01-01T00:00+01:00",
        "ACCOUNT, 2016-01-01T00:00+01:00, 2023-01-01T00:00+01:00",
        "TECHNICAL_LOGIN_DATA, 2015-12-31T23:59:59.999+01:00, 2016-03-31T00:00+02:00",
        "TECHNICAL_LOGIN_DATA, 2016-01-01T00:00+01:00, 2016-04-01T00:00+02:00",
        // In UTC these are still in the old year; in Berlin they are not.
        "BENEFITS, 2015-12-31T22:59:59.999Z, 2026-01-01T00:00+01:00",
        "BENEFITS, 2015-12-31T23:00Z, 2027-01-01T00:00+01:00",
        // In summer, two hours before UTC.
        "BENEFITS, 2015-06-30T23:59:59.999+02:00, 2026-01-01T00:00+01:00",
        "CORRESPONDENCE, 2015-07-01T00:00+02:00, 2022-01-01T00:00+01:00",
        "ACCOUNT, 2015-07-01T00:00+02:00, 2022-01-01T00:00+01:00",
        "TECHNICAL_LOGIN_DATA, 2026-06-30T23:59:59.999+02:00, 2026-09-29T00:00+02:00",
        "TECHNICAL_LOGIN_DATA, 2026-07-01T00:00+02:00, 2026-09-30T00:00+02:00",
        // Over the change of the clocks, either way.
        "TECHNICAL_LOGIN_DATA, 2026-08-31T23:59:59.999+02:00, 2026-11-30T00:00+01:00",
        "TECHNICAL_LOGIN_DATA, 2026-09-01T00:00+02:00, 2026-12-01T00:00+01:00",
        "TECHNICAL_LOGIN_DATA, 2026-02-28T23:59:59.999+01:00, 2026-05-30T00:00+02:00",
        // Days of 25 and 23 hours.
        "TECHNICAL_LOGIN_DATA, 2026-10-25T00:00+02:00, 2027-01-24T00:00+01:00",
        "TECHNICAL_LOGIN_DATA, 2026-10-25T23:59:59.999+01:00, 2027-01-24T00:00+01:00",
        "TECHNICAL_LOGIN_DATA, 2026-03-29T00:00+01:00, 2026-06-28T00:00+02:00",
        "TECHNICAL_LOGIN_DATA, 2026-03-29T23:59:59.999+02:00, 2026-06-28T00:00+02:00",
    })
    void something_is_kept_to_the_last_millisecond_and_no_longer(
            RetentionClass kept, String concludedAt, String dueFrom) {
        Instant concluded = OffsetDateTime.parse(concludedAt).toInstant();
        Instant due = OffsetDateTime.parse(dueFrom).toInstant();

        assertThat(LegalCalendar.startOf(RULES.dueOn(kept, concluded))).isEqualTo(due);
        assertThat(isDue(kept, concluded, due.minusMillis(1)))
                .as("a millisecond before")
                .isFalse();
        assertThat(isDue(kept, concluded, due)).as("then").isTrue();
    }

    @Test
    void on_a_day_all_is_due_from_before_one_instant() {
        LocalDate newYear = LocalDate.of(2026, 1, 1);

        assertThat(RULES.keptSince(RetentionClass.BENEFITS, newYear)).isEqualTo("2015-12-31T23:00:00Z");
        assertThat(RULES.keptSince(RetentionClass.BENEFITS, newYear.minusDays(1)))
                .isEqualTo("2014-12-31T23:00:00Z");
        assertThat(RULES.keptSince(RetentionClass.TECHNICAL_LOGIN_DATA, LocalDate.of(2026, 9, 30)))
                .isEqualTo("2026-07-01T22:00:00Z");
    }

    private static boolean isDue(RetentionClass kept, Instant concluded, Instant now) {
        return concluded.isBefore(RULES.keptSince(kept, LegalCalendar.dayOf(now)));
    }
}
