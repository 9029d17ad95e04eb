package de.aok.meineaok.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Rule(RuleId.RCV_2)
class SecurityAnswerTest {
    private static final String DOG = "\ud83d\udc36";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Große Straße 5",
                "große straße 5",
                "GROSSE STRASSE 5",
                "GROẞE STRAẞE 5",
                " großestraße5 ",
                "g r o ß e\u00a0straße\t5\u2003"
            })
    void is_compared_without_regard_to_case_and_blanks(String typed) {
        assertThat(folded(typed)).isEqualTo("grossestrasse5");
    }

    @ParameterizedTest
    @CsvSource({"Mu\u0308ller, Müller", "Ｍüller, Müller", "MU\u0308LLER, müller", "Σωκράτης Α, σωκράτησα"})
    void is_the_same_from_whichever_keyboard(String typed, String same) {
        assertThat(folded(typed)).isEqualTo(folded(same));
    }

    @ParameterizedTest
    @CsvSource({"Müller, Muller", "Rex, Rexx", "Rex-1, Rex1", "René, Rene"})
    void differs_by_all_else(String one, String other) {
        assertThat(folded(one)).isNotEqualTo(folded(other));
    }

    @Property
    void no_case_and_no_blank_makes_a_difference(
            @ForAll
                    @Chars({'a', 'M', 'z', 'ä', 'Ö', 'ü', 'ß', 'é', 'Ø', 'Š', 'ğ', 'İ', 'ı', 'Ж', 'σ', 'ς', '7', '-'})
                    @StringLength(max = 20)
                    String answer,
            @ForAll @IntRange(max = 20) int where) {
        int at = Math.min(where, answer.length());
        String blank = answer.substring(0, at) + ' ' + answer.substring(at);

        assertThat(folded(blank)).isEqualTo(folded(answer));
        assertThat(folded(answer.toUpperCase(Locale.GERMAN))).isEqualTo(folded(answer));
        assertThat(folded(folded(answer))).isEqualTo(folded(answer));
    }

    @Test
    @Rule(RuleId.RCV_5)
    void a_new_one_has_at_least_three_characters_that_are_not_blank() {
        assertThat(SecurityAnswer.of(" a b ").check()).contains(RecoveryProblem.ANSWER_TOO_SHORT);
        assertThat(SecurityAnswer.of(DOG + DOG).check()).contains(RecoveryProblem.ANSWER_TOO_SHORT);
        assertThat(SecurityAnswer.of("Rex").check()).isEmpty();
        assertThat(SecurityAnswer.of("").check()).contains(RecoveryProblem.ANSWER_TOO_SHORT);
    }

    @Test
    @Rule(RuleId.RCV_5)
    void a_new_one_has_at_most_a_hundred_characters_that_are_not_blank() {
        assertThat(SecurityAnswer.of(DOG.repeat(100)).check()).isEmpty();
        assertThat(SecurityAnswer.of("a ".repeat(100)).check()).isEmpty();
        assertThat(SecurityAnswer.of("a".repeat(101)).check()).contains(RecoveryProblem.ANSWER_TOO_LONG);
    }

    @Test
    @Rule(RuleId.SEC_2)
    void is_not_printed() {
        assertThat(SecurityAnswer.of("Rex")).hasToString("SecurityAnswer[…]");
    }

    @Test
    void every_problem_names_its_rule() {
        assertThat(RecoveryProblem.values()).extracting(RecoveryProblem::rule).containsOnly(RuleId.RCV_5);
    }

    private static String folded(String typed) {
        return SecurityAnswer.of(typed).reveal();
    }
}
