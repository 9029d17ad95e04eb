package de.aok.meineaok.termination;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Rule(RuleId.END_1)
class TerminationTest {
    private static final LocalDate REGISTERED = LocalDate.of(2026, 3, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @EnumSource
    void may_have_been_received_from_the_registration_until_today_by_any_channel(TerminationChannel channel) {
        assertThat(new Termination(REGISTERED, channel).check(REGISTERED, TODAY))
                .isEmpty();
        assertThat(new Termination(TODAY, channel).check(REGISTERED, TODAY)).isEmpty();
        assertThat(new Termination(TODAY, channel).check(TODAY, TODAY)).isEmpty();
    }

    @Test
    void cannot_have_been_received_on_a_day_to_come() {
        assertThat(receivedOn(TODAY.plusDays(1)).check(REGISTERED, TODAY))
                .contains(TerminationProblem.RECEIVED_IN_THE_FUTURE);
    }

    @Test
    void cannot_have_been_received_before_the_registration() {
        assertThat(receivedOn(REGISTERED.minusDays(1)).check(REGISTERED, TODAY))
                .contains(TerminationProblem.RECEIVED_BEFORE_REGISTRATION);
    }

    @Test
    @Rule(RuleId.END_2)
    void use_ends_with_the_day_on_which_it_was_received() {
        assertThat(receivedOn(TODAY).useEnd()).isEqualTo(new UseEnd(TODAY));
    }

    @Test
    void every_problem_names_its_rule() {
        assertThat(TerminationProblem.values())
                .extracting(TerminationProblem::rule)
                .containsOnly(RuleId.END_1);
    }

    private static Termination receivedOn(LocalDate day) {
        return new Termination(day, TerminationChannel.LETTER);
    }
}
