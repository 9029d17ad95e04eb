package de.aok.meineaok.termination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.aok.meineaok.calendar.BerlinClock;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule(RuleId.END_2)
class UseEndTest {
    private static final TerminationRules RULES = TerminationRules.aokNiedersachsen();
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, 2027-02-24",
        // 30 November: the last day of February, in a common year, a leap year, and a common year that four divides.
        "2026-11-30, 2027-02-28",
        "2027-11-30, 2028-02-29",
        "2099-11-30, 2100-02-28",
        "2026-11-29, 2027-02-28",
        "2027-11-29, 2028-02-29",
        "2026-11-28, 2027-02-28",
        // From the end of February it is the same number, not the month's last day.
        "2027-02-28, 2027-05-28",
        "2028-02-29, 2028-05-29",
        // A 31st to a month of 30 days, and to one of 31.
        "2027-01-31, 2027-04-30",
        "2027-03-31, 2027-06-30",
        "2027-08-31, 2027-11-30",
        "2027-10-31, 2028-01-31",
        "2027-12-31, 2028-03-31",
    })
    void access_ends_with_the_day_of_the_same_number_three_months_later_or_else_the_last(LocalDate on, LocalDate last) {
        assertThat(new UseEnd(on).lastDayOfAccess(RULES)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, 2027-02-24T23:00:00Z",
        // On the days on which clocks change.
        "2026-12-28, 2027-03-28T22:00:00Z",
        "2027-07-31, 2027-10-31T23:00:00Z",
    })
    void access_lasts_to_the_end_of_its_last_day_in_berlin(LocalDate on, Instant closes) {
        assertThat(new UseEnd(on).closesAt(RULES)).isEqualTo(closes);
    }

    @Property
    void access_lasts_so_many_months_from_whichever_day(
            @ForAll @DateRange(min = "2023-01-01", max = "2060-12-31") LocalDate on,
            @ForAll @IntRange(max = 30) int months) {
        TerminationRules rules = new TerminationRules(months);
        int monthsOfAllYears = on.getYear() * 12 + on.getMonthValue() - 1 + months;
        int year = monthsOfAllYears / 12;
        int month = monthsOfAllYears % 12 + 1;
        LocalDate last = LocalDate.of(year, month, Math.min(on.getDayOfMonth(), days(year, month)));
        Instant closes = new UseEnd(on).closesAt(rules);

        assertThat(new UseEnd(on).lastDayOfAccess(rules)).isEqualTo(last);
        assertThat(BerlinClock.dayOf(closes.minusNanos(1))).isEqualTo(last);
        assertThat(BerlinClock.dayOf(closes)).isEqualTo(last.plusDays(1));
    }

    @Property
    void no_end_of_use_that_is_due_is_missed(
            @ForAll @DateRange(min = "2023-01-01", max = "2060-12-31") LocalDate today,
            @ForAll @IntRange(max = 30) int months,
            @ForAll @IntRange(max = 40) int daysAround) {
        TerminationRules rules = new TerminationRules(months);
        LocalDate on = today.minusMonths(months).minusDays(20).plusDays(daysAround);
        boolean due = new UseEnd(on).lastDayOfAccess(rules).isBefore(today);

        if (due) {
            assertThat(on).isBeforeOrEqualTo(UseEnd.latestDue(today, rules));
        }
    }

    @Test
    void on_each_day_of_eight_years_none_is_missed_and_no_day_too_many_is_looked_at() {
        for (LocalDate today = LocalDate.of(2023, 1, 1); today.getYear() < 2031; today = today.plusDays(1)) {
            LocalDate latest = UseEnd.latestDue(today, RULES);

            assertThat(isDue(latest.plusDays(1), today)).as("after %s", latest).isFalse();
            assertThat(isDue(latest.minusDays(1), today))
                    .as("before %s", latest)
                    .isTrue();
        }
        assertThat(UseEnd.latestDue(LocalDate.of(2027, 5, 31), RULES)).isEqualTo("2027-02-28");
        assertThat(UseEnd.latestDue(LocalDate.of(2027, 3, 1), RULES)).isEqualTo("2026-12-01");
    }

    @Test
    void rules_are_validated() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TerminationRules(-1));
        assertThat(new TerminationRules(0).closingMonths()).isZero();
        assertThat(RULES).isEqualTo(new TerminationRules(3));
    }

    private static boolean isDue(LocalDate on, LocalDate today) {
        return new UseEnd(on).lastDayOfAccess(RULES).isBefore(today);
    }

    private static int days(int year, int month) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month == 2 && leap ? 29 : DAYS[month - 1];
    }
}
