package de.aok.meineaok.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@Rule({RuleId.RCV_2, RuleId.LOG_7})
class DailyTriesTest {
    private static final RecoveryRules RULES = RecoveryRules.aokNiedersachsen();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void three_a_day() {
        DailyTries tries = DailyTries.none();
        for (int i = 1; i <= 3; i++) {
            assertThat(tries.mayTry(TODAY, RULES.answerTries())).isTrue();
            tries = tries.afterWrong(TODAY);
            assertThat(tries).isEqualTo(new DailyTries(TODAY, i));
        }

        assertThat(tries.mayTry(TODAY, RULES.answerTries())).isFalse();
    }

    @Test
    void the_next_day_brings_new_ones() {
        DailyTries tries = new DailyTries(TODAY, 3);

        assertThat(tries.mayTry(TODAY.plusDays(1), RULES.answerTries())).isTrue();
        assertThat(tries.afterWrong(TODAY.plusDays(1))).isEqualTo(new DailyTries(TODAY.plusDays(1), 1));
    }

    @Test
    void a_clock_that_is_behind_brings_none() {
        DailyTries tries = new DailyTries(TODAY, 3);

        assertThat(tries.mayTry(TODAY.minusDays(1), RULES.answerTries())).isFalse();
        assertThat(tries.afterWrong(TODAY.minusDays(1))).isEqualTo(new DailyTries(TODAY, 4));
    }
}
