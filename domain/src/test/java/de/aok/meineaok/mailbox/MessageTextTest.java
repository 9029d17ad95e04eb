package de.aok.meineaok.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import org.junit.jupiter.api.Test;

class MessageTextTest {
    private static final String HORSE = "\uD83D\uDC0E";

    @Test
    void takes_what_people_write() {
        assertThat(MessageText.check("Frage zu „Kinderkrankengeld“", "Guten Tag,\r\n\tEine Frage " + HORSE))
                .isEmpty();
        assertThat(MessageText.check(HORSE.repeat(150), HORSE.repeat(20_000))).isEmpty();
    }

    @Test
    void tells_all_that_is_wrong_at_once() {
        assertThat(MessageText.check(" ", "\n"))
                .containsExactly(
                        Violation.of(MessageProblem.BLANK, Field.SUBJECT),
                        Violation.of(MessageProblem.BLANK, Field.BODY));
        assertThat(MessageText.check("x".repeat(151), "x".repeat(20_001)))
                .containsExactly(
                        Violation.of(MessageProblem.TOO_LONG, Field.SUBJECT, "150"),
                        Violation.of(MessageProblem.TOO_LONG, Field.BODY, "20000"));
        assertThat(MessageText.check("two\nlines", "bell\u0007"))
                .containsExactly(
                        Violation.of(MessageProblem.UNPRINTABLE, Field.SUBJECT),
                        Violation.of(MessageProblem.UNPRINTABLE, Field.BODY));
    }

    @Test
    void there_is_none_that_is_wrong() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MessageText("", "text"));
    }

    @Test
    @Rule(RuleId.SEC_2)
    void does_not_print_itself() {
        assertThat(new MessageText("Betreff", "Inhalt").toString()).doesNotContain("Betreff", "Inhalt");
    }
}
