package de.aok.meineaok.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UserNameTest {
    private static final UserNameRules RULES = UserNameRules.aokNiedersachsen();

    @ParameterizedTest
    @ValueSource(strings = {"a", "1", "AZaz09", "abcdefghijkl", "000000000000"})
    @Rule(RuleId.USR_1)
    void takesLettersAndDigits(String text) {
        assertThat(UserName.check(text, RULES)).isEmpty();
        assertThat(UserName.of(text).value()).isEqualTo(text);
    }

    @Test
    @Rule(RuleId.USR_1)
    void refusesNothing() {
        assertThat(UserName.check("", RULES)).containsExactly(violation(UserNameProblem.EMPTY));
    }

    @Test
    @Rule(RuleId.USR_1)
    void keepsLongerNamesThanAnyRulesAsk() {
        String longest = "a".repeat(UserName.LONGEST);

        assertThat(UserName.parse(longest)).map(UserName::value).contains(longest);
        assertThat(UserName.parse(longest + 'a')).isEmpty();
        assertThat(UserName.check(longest, new UserNameRules(UserName.LONGEST))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new UserNameRules(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new UserNameRules(UserName.LONGEST + 1));
    }

    @Test
    @Rule(RuleId.USR_1)
    void refusesThirteenCharacters() {
        assertThat(UserName.check("abcdefghijklm", RULES)).containsExactly(violation(UserNameProblem.TOO_LONG, "12"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ä",
                "ö",
                "ü",
                "Ä",
                "Ö",
                "Ü",
                "ß",
                ".",
                "_",
                "-",
                "@",
                "[",
                "`",
                "{",
                "/",
                ":",
                "é",
                "٣",
                "Ａ",
                "\ud83d\ude00"
            })
    @Rule(RuleId.USR_1)
    void refusesAndNamesAnyOtherCharacter(String other) {
        assertThat(UserName.check("a" + other, RULES))
                .containsExactly(violation(UserNameProblem.FORBIDDEN_CHARACTERS, other));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UserName.of("anna" + other))
                .withMessageNotContaining("anna");
    }

    @ParameterizedTest
    @CsvSource({
        "0009, U+0009 CHARACTER TABULATION",
        "000a, U+000A LINE FEED (LF)",
        "00a0, U+00A0 NO-BREAK SPACE",
        "00ad, U+00AD SOFT HYPHEN",
        "0300, U+0300 COMBINING GRAVE ACCENT",
        "0488, U+0488 COMBINING CYRILLIC HUNDRED THOUSANDS SIGN",
        "0903, U+0903 DEVANAGARI SIGN VISARGA",
        "115f, U+115F HANGUL CHOSEONG FILLER",
        "1160, U+1160 HANGUL JUNGSEONG FILLER",
        "200b, U+200B ZERO WIDTH SPACE",
        "200d, U+200D ZERO WIDTH JOINER",
        "2028, U+2028 LINE SEPARATOR",
        "2029, U+2029 PARAGRAPH SEPARATOR",
        "202e, U+202E RIGHT-TO-LEFT OVERRIDE",
        "2800, U+2800 BRAILLE PATTERN BLANK",
        "3164, U+3164 HANGUL FILLER",
        "d800, U+D800 HIGH SURROGATES D800",
        "e000, U+E000 PRIVATE USE AREA E000",
        "ffa0, U+FFA0 HALFWIDTH HANGUL FILLER",
        "ffff, U+FFFF",
        "e0020, U+E0020 TAG SPACE",
    })
    @Rule(RuleId.USR_1)
    void callsWhatCannotBeSeenByItsName(String codePoint, String name) {
        String text = "1" + Character.toString(Integer.parseInt(codePoint, 16));
        assertThat(UserName.check(text, RULES)).containsExactly(violation(UserNameProblem.FORBIDDEN_CHARACTERS, name));
    }

    @Test
    @Rule(RuleId.USR_1)
    void refusesABlank() {
        assertThat(UserName.check("anna b", RULES)).containsExactly(violation(UserNameProblem.BLANK));
    }

    @Test
    @Rule({RuleId.USR_1, RuleId.REG_6})
    void reportsAllFindingsAtOnce() {
        assertThat(UserName.check("Anna-Lena v. Groß-", RULES))
                .containsExactly(
                        violation(UserNameProblem.TOO_LONG, "12"),
                        violation(UserNameProblem.FORBIDDEN_CHARACTERS, "- . ß"),
                        violation(UserNameProblem.BLANK));
    }

    @Test
    @Rule(RuleId.USR_1)
    void namesAnUmlautThatWasTypedInTwoParts() {
        assertThat(UserName.check("ju\u0308rgen", RULES))
                .containsExactly(violation(UserNameProblem.FORBIDDEN_CHARACTERS, "ü"));
    }

    @Test
    @Rule(RuleId.USR_1)
    void readsASignThatStandsForALetterAsThatLetter() {
        assertThat(UserName.check("\u212a1", RULES)).isEmpty();
        assertThat(UserName.of("\u212a1").value()).isEqualTo("K1");
    }

    @Test
    @Rule(RuleId.USR_2)
    void isTheSameWhateverItsCaseButKeptAsTyped() {
        UserName name = UserName.of("AnnaI1");
        assertThat(name).isEqualTo(UserName.of("annai1")).hasSameHashCodeAs(UserName.of("ANNAI1"));
        assertThat(name).isNotEqualTo(UserName.of("annai2")).isNotEqualTo("AnnaI1");
        assertThat(name.value()).isEqualTo("AnnaI1");
        assertThat(name.folded()).isEqualTo("annai1");
        assertThat(name.hashCode()).isNotEqualTo(UserName.of("annai2").hashCode());
        assertThat(name).hasToString("UserName[…]");
    }

    @Test
    @Rule({RuleId.USR_1, RuleId.USR_2})
    void namesTheRuleOfEachProblem() {
        assertThat(UserNameProblem.EMPTY.rule()).isEqualTo(RuleId.USR_1);
        assertThat(UserNameProblem.TAKEN.rule()).isEqualTo(RuleId.USR_2);
    }

    private static Violation violation(UserNameProblem problem, String... arguments) {
        return Violation.of(problem, Field.USER_NAME, arguments);
    }
}
