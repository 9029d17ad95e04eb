package de.aok.meineaok.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RuleIdTest {

    @Test
    void is_written_with_a_hyphen() {
        assertThat(RuleId.PWD_4.id()).isEqualTo("PWD-4");
        assertThat(RuleId.PWD_4).hasToString("PWD-4");
    }

    @Test
    void has_the_form_of_the_contract() {
        assertThat(RuleId.values()).allSatisfy(rule -> assertThat(rule.id()).matches("[A-Z]{3}-[1-9][0-9]?"));
    }
}
