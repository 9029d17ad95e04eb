package de.aok.meineaok.forms;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormsProblemTest {
    @Test
    @Rule({RuleId.FRM_2, RuleId.END_2})
    void each_names_its_rule() {
        assertThat(FormsProblem.YEAR_OUT_OF_REACH.rule()).isEqualTo(RuleId.FRM_2);
        assertThat(FormsProblem.YEAR_MISSING.rule()).isEqualTo(RuleId.FRM_2);
        assertThat(FormsProblem.YEAR_NOT_DUE.rule()).isEqualTo(RuleId.FRM_2);
        assertThat(FormsProblem.USE_ENDED.rule()).isEqualTo(RuleId.END_2);
    }

    @Test
    @Rule(RuleId.FRM_2)
    void the_years_that_can_be_certified_are_told() {
        Violation violation = Violation.of(FormsProblem.YEAR_OUT_OF_REACH, Field.YEAR, "2016", "2025");

        assertThat(violation.message(Locale.GERMAN)).contains("2016 bis 2025");
        assertThat(violation.message(Locale.ENGLISH)).contains("2016 to 2025");
    }
}
