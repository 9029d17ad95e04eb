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
    void draws_every_character_evenly_from_the_whole_alphabet() {
        AtomicInteger next = new AtomicInteger();
        CodeForm form = CodeForm.aokNiedersachsen();

        ActivationCode code = ActivationCode.draw(form, bound -> {
            assertThat(bound).isEqualTo(form.alphabet().length());
            return next.getAndIncrement();
        });

        assertThat(code.reveal()).isEqualTo("23456789ABCD");
    }

    @Test
    void is_printed_in_groups_of_four() {
        assertThat(parse("abcdefghjkmn").revealGrouped()).isEqualTo("ABCD-EFGH-JKMN");
        assertThat(parse("abcdefghjkmn2345").revealGrouped()).isEqualTo("ABCD-EFGH-JKMN-2345");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ABCDEFGHJKMN", "abcd-efgh-jkmn", " ABCD EFGH JKMN ", "abcd–efgh—jkmn", "AB-CD-EF-GH-JK-MN\u00a0"
            })
    void takes_it_whatever_case_and_hyphens(String typed) {
        assertThat(parse(typed).reveal()).isEqualTo("ABCDEFGHJKMN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ABCDEFGHJKM",
                "ABCDEFGHJKMNP",
                "ABCDEFGHJKMÄ",
                "ABCDEFGHJKM_",
                "ABCDEFGHJKM/",
                "ABCDEFGHJKM:",
                "ABCDEFGHJKM@",
                "ABCDEFGHJKM["
            })
    void takes_nothing_that_no_code_can_be(String typed) {
        assertThat(ActivationCode.parse(typed)).isEmpty();
    }

    @Test
    void takes_what_was_drawn_by_another_form_that_may_be_in_the_post() {
        assertThat(parse("0O1I-L000").reveal()).isEqualTo("0O1IL000");
        assertThat(ActivationCode.parse("2".repeat(32))).isPresent();
        assertThat(ActivationCode.parse("2".repeat(36))).isEmpty();
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
