package de.aok.meineaok.credential;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule(RuleId.PWD_5)
final class SpellingTest {

    @Test
    void readsSubstitutesAsTheirLetters() {
        assertThat(Spelling.of("a@4 b8 c(< e3 g69 il1!L o0 s5$ t7+ x% z2").letters())
                .isEqualTo("aaa bb ccc ee ggg iiiii oo sss ttt xx zz");
    }

    @Test
    void keepsAllOtherCharactersInLowerCase() {
        assertThat(Spelling.of("DFHJKMNPQRUVWY ~{Б").letters()).isEqualTo("dfhjkmnpqruvwy ~{б");
    }

    @ParameterizedTest
    @CsvSource({
        "Müller, muiier",
        "Mueller, muiier",
        "MU11ER, muiier",
        "Fußball, fusbaii",
        "Fussball, fusbaii",
        "STRAẞE, strase",
        "Łódź-Ørsted, iodzorsted",
        "Cœur, cour",
        "Æsir, asir",
        "Đorđe, dorde",
        "Œuvre, ouvre",
        "Neue, neu",
        "Zoë, zo",
    })
    void readsAWordHoweverItIsWritten(String typed, String word) {
        assertThat(new String(Spelling.wordOf(typed))).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({
        "ab, 0, 2",
        "1ab, 1, 3",
        "12a3b45, 2, 5",
        "#ä!, 1, 2",
        "#12!3!, 1, 5",
        "!!!, 0, 3",
        "'', 0, 0",
    })
    void takesTheDecorationOffTheEnds(String text, int start, int end) {
        Spelling spelling = Spelling.of(text);
        assertThat(spelling.coreStart()).isEqualTo(start);
        assertThat(spelling.coreEnd()).isEqualTo(end);
    }

    @Test
    void tellsLettersDigitsAndSpecialCharactersApart() {
        Spelling spelling = Spelling.of("a4@");
        assertThat(spelling.isLetterAt(0)).isTrue();
        assertThat(spelling.isLetterAt(1)).isFalse();
        assertThat(spelling.isLetterAt(2)).isFalse();
        assertThat(spelling.isSpecialAt(0)).isFalse();
        assertThat(spelling.isSpecialAt(1)).isFalse();
        assertThat(spelling.isSpecialAt(2)).isTrue();
    }
}
