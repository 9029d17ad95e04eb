package de.aok.meineaok.activation;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.activation.IssuedActivationCode.Check.Closed;
import de.aok.meineaok.activation.IssuedActivationCode.Check.Enterable;
import de.aok.meineaok.activation.IssuedActivationCode.State;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class IssuedActivationCodeTest {
    private static final ActivationRules RULES = ActivationRules.aokNiedersachsen();
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Instant END = Instant.parse("2026-12-15T23:00:00Z");

    private final IssuedActivationCode code = IssuedActivationCode.issuedAt(NOW);

    @Test
    @Rule(RuleId.ACT_2)
    void may_be_entered_until_it_runs_out() {
        assertThat(code.check(NOW, RULES)).isEqualTo(Enterable.ENTERABLE);
        assertThat(code.check(END.minusMillis(1), RULES)).isEqualTo(Enterable.ENTERABLE);
        assertThat(code.check(END, RULES)).isEqualTo(new Closed(ActivationCodeProblem.EXPIRED));
    }

    @Test
    @Rule(RuleId.ACT_3)
    void serves_once() {
        assertThat(code.used().check(NOW, RULES)).isEqualTo(new Closed(ActivationCodeProblem.NONE_OPEN));
        assertThat(code.used().superseded().state()).isEqualTo(State.USED);
    }

    @Test
    @Rule(RuleId.ACT_4)
    void is_void_by_a_newer_one() {
        assertThat(code.superseded().check(NOW, RULES)).isEqualTo(new Closed(ActivationCodeProblem.NONE_OPEN));
    }

    @Test
    @Rule(RuleId.ACT_6)
    void is_void_after_five_wrong_entries() {
        IssuedActivationCode tried = code;
        for (int i = 1; i <= 4; i++) {
            tried = tried.enteredWrongly(RULES);
            assertThat(tried.check(NOW, RULES)).isEqualTo(Enterable.ENTERABLE);
            assertThat(tried.wrongEntries()).isEqualTo(i);
        }
        tried = tried.enteredWrongly(RULES);

        assertThat(tried.state()).isEqualTo(State.EXHAUSTED);
        assertThat(tried.check(NOW, RULES)).isEqualTo(new Closed(ActivationCodeProblem.EXHAUSTED));
        assertThat(tried.superseded().state()).isEqualTo(State.EXHAUSTED);
    }

    @Test
    void every_problem_names_its_rule() {
        assertThat(ActivationCodeProblem.values())
                .extracting(ActivationCodeProblem::rule)
                .containsExactly(RuleId.ACT_3, RuleId.ACT_2, RuleId.ACT_6, RuleId.ACT_4);
    }
}
