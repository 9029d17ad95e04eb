package de.aok.meineaok.mobilenumber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule(RuleId.MTN_4)
class MobileNumberTest {

    @Test
    void is_kept_in_e164_and_shown_by_its_last_two_digits() {
        MobileNumber number = new MobileNumber("+4915112345634");

        assertThat(number.value()).isEqualTo("+4915112345634");
        assertThat(number.masked()).isEqualTo("…34");
        assertThat(number).hasToString("MobileNumber[…34]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "+", "015112345634", "+0151123456", "+123456", "+1234567890123456", "+49 1511234567", "+49x"
            })
    void nothing_else_is_one(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MobileNumber(text))
                .withMessageContaining("MTN-4");
    }

    @Test
    void every_problem_names_its_rule() {
        assertThat(MobileNumberProblem.values())
                .allSatisfy(problem -> assertThat(problem.rule()).isEqualTo(RuleId.MTN_4));
    }
}
