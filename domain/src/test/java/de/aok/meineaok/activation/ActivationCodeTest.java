package de.aok.meineaok.activation;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule(RuleId.ACT_5)
class ActivationCodeTest {

    @Test
    void has_at_least_58_bits_and_no_look_alikes() {
        double bits = ActivationCode.LENGTH * Math.log(ActivationCode.ALPHABET.length()) / Math.log(2);

        assertThat(bits).isGreaterThanOrEqualTo(58);
        assertThat(ActivationCode.ALPHABET).doesNotContain("0", "O", "1", "I", "L");
        assertThat(ActivationCode.ALPHABET.chars().distinct().count()).isEqualTo(ActivationCode.ALPHABET.length());
    }

    @Test
    void draws_every_character_evenly_from_the_whole_alphabet() {
        AtomicInteger next = new AtomicInteger();

        ActivationCode code = ActivationCode.draw(bound -> {
            assertThat(bound).isEqualTo(ActivationCode.ALPHABET.length());
            return next.getAndIncrement();
        });

        assertThat(code.reveal()).isEqualTo("23456789ABCD");
    }

    @Test
    void is_printed_in_groups_of_four() {
        assertThat(parse("abcdefghjkmn").revealGrouped()).isEqualTo("ABCD-EFGH-JKMN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ABCDEFGHJKMN", "abcd-efgh-jkmn", " ABCD EFGH JKMN ", "abcd–efgh—jkmn", "AB-CD-EF-GH-JK-MN\u00a0"
            })
    void takes_it_whatever_case_and_hyphens(String typed) {
        assertThat(parse(typed).reveal()).isEqualTo("ABCDEFGHJKMN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ABCDEFGHJKM", "ABCDEFGHJKMNP", "ABCDEFGHJKM0", "ABCDEFGHJKMO", "ABCDEFGHJKM_"})
    void takes_nothing_that_no_code_can_be(String typed) {
        assertThat(ActivationCode.parse(typed)).isEmpty();
    }

    @Test
    @Rule(RuleId.SEC_2)
    void is_not_printed_by_accident() {
        assertThat(parse("ABCDEFGHJKMN")).hasToString("ActivationCode[…]");
    }

    private static ActivationCode parse(String typed) {
        return ActivationCode.parse(typed).orElseThrow();
    }
}
