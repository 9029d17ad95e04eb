package de.aok.meineaok.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule(RuleId.REG_2)
class KvnrTest {

    @ParameterizedTest
    @ValueSource(strings = {"A000500015", "X110411675", "E763972509", "D426046845", "J028842996"})
    void takes_numbers_whose_check_digit_fits(String number) {
        assertThat(Kvnr.isWellFormed(number)).isTrue();
        assertThat(Kvnr.of(number).value()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A",
                "A12345678",
                "A123456789",
                "A000000000",
                "A0005000150",
                "1000500015",
                "AA00500015",
                "A00050001X",
                "A0005O0015",
                "[000500015",
                "@000500015",
                "Ä000500015",
                "A٠٠٠٥٠٠٠١٥",
                "A00050001/",
                "A00050001:"
            })
    void refuses_everything_else(String text) {
        assertThat(Kvnr.isWellFormed(text)).isFalse();
        assertThat(Kvnr.parse(text)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Kvnr.of(text))
                .withMessageContaining("REG-2")
                .withMessageNotContaining("000500015");
    }

    @Test
    void refuses_every_other_check_digit_and_every_other_letter_of_the_same_sum() {
        String stem = "A00050001";
        for (char digit = '0'; digit <= '9'; digit++) {
            assertThat(Kvnr.isWellFormed(stem + digit)).isEqualTo(digit == '5');
        }
    }

    @Test
    void counts_the_letter_as_its_place_in_the_alphabet() {
        // J is 10: cross sums 1 and 0; K is 11: 1 and 2; T is 20: 2 and 0; Z is 26: 2 and 1+2.
        assertThat(Kvnr.isWellFormed("J000000001")).isTrue();
        assertThat(Kvnr.isWellFormed("K000000003")).isTrue();
        assertThat(Kvnr.isWellFormed("T000000002")).isTrue();
        assertThat(Kvnr.isWellFormed("Z000000005")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a000500015", " A000 500 015 ", "A\u00a0000500015", "\tA000500015\n"})
    void normalises_blanks_and_lower_case(String typed) {
        assertThat(Kvnr.parse(typed)).contains(Kvnr.of("A000500015"));
    }

    @Test
    void does_not_normalise_what_is_given_as_plain() {
        assertThat(Kvnr.isWellFormed("a000500015")).isFalse();
    }

    @Test
    @Rule(RuleId.SEC_2)
    void is_a_value_that_is_safe_to_log() {
        assertThat(Kvnr.of("A000500015"))
                .isEqualTo(Kvnr.parse("a000500015").orElseThrow())
                .hasSameHashCodeAs(Kvnr.of("A000500015"))
                .isNotEqualTo(Kvnr.of("X110411675"))
                .isNotEqualTo("A000500015")
                .asString()
                .doesNotContain("5000");
        assertThat(Kvnr.of("A000500015").hashCode())
                .isNotEqualTo(Kvnr.of("X110411675").hashCode());
    }
}
