package de.aok.meineaok.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.UnmetDemandsException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule(RuleId.ACT_5)
class CodeFormTest {

    @Test
    void is_twelve_characters_without_look_alikes_unless_set_otherwise() {
        CodeForm form = CodeForm.aokNiedersachsen();

        assertThat(form.length()).isEqualTo(12);
        assertThat(form.alphabet()).hasSize(31).doesNotContain("0", "O", "1", "I", "L");
        assertThat(form.length() * Math.log(form.alphabet().length()) / Math.log(2))
                .isGreaterThanOrEqualTo(58);
    }

    @ParameterizedTest
    @CsvSource({
        "ABCDEFGHJKMNPQRSTUVWXYZ2345678O, 12, LOOK_ALIKES O",
        "ABCDEFGHJKMNPQRSTUVWXYZ2345678a, 12, CHARACTER_NOT_ALLOWED a",
        "ABCDEFGHJKMNPQRSTUVWXYZ2345678Ä, 12, CHARACTER_NOT_ALLOWED Ä",
        "ABCDEFGHJKMNPQRSTUVWXYZ23456789A, 12, CHARACTER_TWICE A",
        "ABCDEFGHJKMNPQRSTUVWXYZ23456789, 14, NOT_A_MULTIPLE 14",
        "ABCDEFGHJKMNPQRSTUVWXYZ23456789, 8, TOO_FEW_BITS 39",
        "ABCDEFGHJKMNPQRSTUVWXYZ23456789, 36, TOO_LARGE 36",
        "AB, 32, TOO_FEW_BITS 32",
        "A, 32, TOO_FEW_BITS 0",
    })
    void names_what_is_wrong_with_it(String alphabet, int length, String expected) {
        assertThat(findings(alphabet, length)).containsExactly(expected);
    }

    @Test
    void names_all_that_is_wrong_at_once() {
        assertThat(findings("0O1ILa", -1))
                .containsExactly(
                        "CHARACTER_NOT_ALLOWED a",
                        "TOO_SMALL -1",
                        "LOOK_ALIKES 0",
                        "LOOK_ALIKES O",
                        "LOOK_ALIKES 1",
                        "LOOK_ALIKES I",
                        "LOOK_ALIKES L",
                        "NOT_A_MULTIPLE -1",
                        "TOO_FEW_BITS -3");
    }

    @Test
    void may_be_longer_of_fewer_characters() {
        CodeForm form = new CodeForm("2346789ABCDEFGHK", 16);

        assertThat(form.draw(bound -> bound - 1, "-")).isEqualTo("KKKK-KKKK-KKKK-KKKK");
        assertThat(form.draw(bound -> 0, "")).isEqualTo("2".repeat(16));
    }

    private static List<String> findings(String alphabet, int length) {
        UnmetDemandsException unmet =
                catchThrowableOfType(UnmetDemandsException.class, () -> new CodeForm(alphabet, length));
        assertThat(unmet.findings()).allSatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(RuleId.ACT_5);
            assertThat(finding.message(Locale.GERMAN)).startsWith("activation.code-");
        });
        return unmet.findings().stream()
                .map(finding -> finding.problem() + " " + finding.arguments().get(0))
                .toList();
    }
}
