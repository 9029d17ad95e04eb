package de.aok.meineaok.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule(RuleId.END_2)
class DailyJobsTest {
    private static final Instant FAILED_AT = Instant.parse("2026-11-24T01:00:00Z");
    private static final Instant TOMORROW = Instant.parse("2026-11-25T01:00:00Z");

    @ParameterizedTest
    @CsvSource({"0, 10", "1, 20", "2, 40", "7, 1280"})
    void what_failed_is_tried_again_after_pauses_that_grow(int failuresBefore, long minutes) {
        assertThat(DailyJobs.nextTry(failuresBefore, FAILED_AT, TOMORROW))
                .isEqualTo(FAILED_AT.plus(Duration.ofMinutes(minutes)));
    }

    @ParameterizedTest
    @CsvSource({"8", "10", "11", "70", "2147483647"})
    void but_the_next_day_at_the_latest(int failuresBefore) {
        assertThat(DailyJobs.nextTry(failuresBefore, FAILED_AT, TOMORROW)).isEqualTo(TOMORROW);
    }

    @Test
    void the_day_to_come_counts_however_near() {
        assertThat(DailyJobs.nextTry(0, TOMORROW.minusSeconds(1), TOMORROW)).isEqualTo(TOMORROW);
    }
}
