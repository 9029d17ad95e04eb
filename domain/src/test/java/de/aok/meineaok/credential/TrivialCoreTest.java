package de.aok.meineaok.credential;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sequences and repetitions, edge by edge. */
@Rule(RuleId.PWD_5)
final class TrivialCoreTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abcdefghijklmnopqrstuvwxyz",
                "zyxwvutsrqponmlkjihgfedcba",
                "01234567890",
                "09876543210",
                "1234567890ß",
                "qwertzuiopü+",
                "+üpoiuztrewq",
                "qwertyuiop[]",
                "asdfghjklöä#",
                "#äölkjhgfdsa",
                "asdfghjkl;",
                "<yxcvbnm",
                "mnbvcxz",
                "1qay",
                "yaq1",
                "1qaz",
                "2wsx",
                "3edc",
                "4rfv",
                "5tgb",
                "6zhn",
                "6yhn",
                "7ujm",
                "8ik",
                "9ol.",
                "0pö",
                "0p;/",
                "abc",
                "XYZ!",
                "7abc",
                "abcxyz",
                "abc123xyz",
            })
    void findsSequences(String sequence) {
        assertThat(KeySequences.areCoreOf(Spelling.of(sequence))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ab",
                "ab12",
                "abd",
                "abcx",
                "xabc",
                "abcxy",
                "qwe!asd1",
                "acegik",
                "E",
                "kEd",
                "abE",
                "ab\0",
                "aßc"
            })
    void findsNoSequences(String other) {
        assertThat(KeySequences.areCoreOf(Spelling.of(other))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aaa",
                "aAa!",
                "12aaa34",
                "abab",
                "ababa",
                "abcabc",
                "hallohallo",
                "hallohal1ohal",
                "x1x1",
                "11111",
                "#2525!",
                "!!!!!",
                "1aa1aa1",
                "7xy7xy"
            })
    void findsRepetitions(String repetition) {
        assertThat(Repetition.isCoreOf(Spelling.of(repetition))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "aa", "aa12", "aba", "abca", "abcab", "aaab", "baaa", "abaab", "hallohalxo", "12!"})
    void findsNoRepetitions(String other) {
        assertThat(Repetition.isCoreOf(Spelling.of(other))).isFalse();
    }
}
