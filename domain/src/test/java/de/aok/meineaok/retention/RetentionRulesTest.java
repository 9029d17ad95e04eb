package de.aok.meineaok.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Rule(RuleId.RET_2)
class RetentionRulesTest {
    private static final RetentionRules RULES = RetentionRules.aokNiedersachsen();

    @ParameterizedTest
    @CsvSource({
        // Ten years, made on any day of 2015: due from 1 January 2026 on.
        "BENEFITS, 2015-01-01, 2026-01-01",
        "BENEFITS, 2015-12-31, 2026-01-01",
        "BENEFITS, 2016-01-01, 2027-01-01",
        "CORRESPONDENCE, 2015-06-15, 2022-01-01",
        "ACCOUNT, 2026-02-28, 2033-01-01",
        // The day itself is not counted, and the 90th counts to its end.
        "TECHNICAL_LOGIN_DATA, 2026-11-25, 2027-02-24",
        "TECHNICAL_LOGIN_DATA, 2027-12-01, 2028-03-01",
    })
    void tell_the_day_of_deletion(RetentionClass kept, LocalDate concluded, LocalDate due) {
        assertThat(RULES.dueOn(kept, concluded)).isEqualTo(due);
    }

    @Property
    void what_is_kept_today_is_what_is_not_due_today(
            @ForAll RetentionClass kept,
            @ForAll @DateRange(min = "2000-01-01", max = "2040-12-31") LocalDate concluded,
            @ForAll @DateRange(min = "2000-01-01", max = "2060-12-31") LocalDate today) {
        boolean due = !today.isBefore(RULES.dueOn(kept, concluded));

        assertThat(concluded.isBefore(RULES.period(kept).keptFrom(today))).isEqualTo(due);
    }

    @ParameterizedTest
    @EnumSource(RetentionClass.class)
    void say_what_a_period_stands_on(RetentionClass kept) {
        assertThat(RetentionRules.legalBasis(kept)).containsAnyOf("§", "Art.");
    }

    @Test
    void are_validated() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RetentionRules(-1, 0, 0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new RetentionRules(0, -1, 0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new RetentionRules(0, 0, 101, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new RetentionRules(0, 0, 0, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new RetentionRules(0, 0, 0, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new RetentionRules(0, 0, 0, 1, 366));
        assertThat(new RetentionRules(0, 0, 0, 1, 1).dueOn(RetentionClass.BENEFITS, LocalDate.of(2026, 5, 1)))
                .isEqualTo("2027-01-01");
        assertThat(RULES).isEqualTo(new RetentionRules(10, 6, 6, 90, 30));
    }
}
