package de.aok.meineaok.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParameterTextsTest {
    private static final List<String> ARGUMENTS = List.of("«1»", "«2»", "«3»");

    @ParameterizedTest
    @EnumSource(ParameterProblem.class)
    void each_problem_has_a_text_in_both_languages(ParameterProblem problem) {
        ParameterFinding finding = new ParameterFinding("a.b", null, problem, ARGUMENTS);

        String german = finding.message(Locale.GERMANY);
        String english = finding.message(Locale.US);
        assertThat(german).startsWith("a.b: ").doesNotContain("{").isNotEqualTo(english);
        assertThat(english).startsWith("a.b: ").doesNotContain("{");
        assertThat(ARGUMENTS)
                .allSatisfy(argument -> assertThat(german.contains(argument)).isEqualTo(english.contains(argument)));
    }

    @Test
    void there_is_no_text_for_anything_else() {
        for (Locale language : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            assertThat(ResourceBundle.getBundle("de.aok.meineaok.rule.parameters", language)
                            .keySet())
                    .isSubsetOf(Arrays.stream(ParameterProblem.values())
                            .map(Enum::name)
                            .toList());
        }
    }
}
