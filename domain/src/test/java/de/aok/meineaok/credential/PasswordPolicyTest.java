package de.aok.meineaok.credential;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PasswordPolicyTest {
    private static final PasswordPolicy POLICY = new PasswordPolicy(PasswordRules.aokNiedersachsen());

    /** Good in itself, so that what is added to it decides. */
    private static final String GOOD = "Wal7#Kegel";

    @Test
    @Rule({RuleId.PWD_1, RuleId.PWD_2, RuleId.PWD_3, RuleId.PWD_4, RuleId.PWD_5, RuleId.PWD_6})
    void acceptsAGoodPassword() {
        assertThat(judge(GOOD)).isEmpty();
    }

    @Test
    @Rule(RuleId.PWD_1)
    void takesEightCharactersAndNoFewer() {
        assertThat(judge("kX9#vQ2")).containsExactly(violation(PasswordProblem.TOO_SHORT, "8"));
        assertThat(judge("kX9#vQ2m")).isEmpty();
    }

    @Test
    @Rule(RuleId.PWD_1)
    void takesFortyCharactersAndNoMore() {
        String forty = "kX9#vQ2m".repeat(4) + "eK3.Wp5_";
        assertThat(forty).hasSize(40);
        assertThat(judge(forty)).isEmpty();
        assertThat(judge(forty + "r")).containsExactly(violation(PasswordProblem.TOO_LONG, "40"));
    }

    @Test
    @Rule(RuleId.PWD_1)
    void countsADecomposedUmlautOnce() {
        assertThat(judge("u\u03087#o\u0308Kg")).containsExactly(violation(PasswordProblem.TOO_SHORT, "8"));
        assertThat(judge("u\u03087#o\u0308Kgtx")).isEmpty();
    }

    @Test
    @Rule(RuleId.PWD_1)
    void countsACharacterBeyondTheFirstPlaneOnce() {
        assertThat(judge("kX9#vQ\ud83d\ude00"))
                .containsExactly(
                        violation(PasswordProblem.TOO_SHORT, "8"),
                        violation(PasswordProblem.FORBIDDEN_CHARACTERS, "\ud83d\ude00"));
        assertThat(judge("kX9#vQ2\ud83d\ude00"))
                .containsExactly(violation(PasswordProblem.FORBIDDEN_CHARACTERS, "\ud83d\ude00"));
    }

    @ParameterizedTest
    @CsvSource({"47110815#2_9=, LETTER_MISSING", "Wal#Kegel#Hut, DIGIT_MISSING"})
    @Rule(RuleId.PWD_2)
    void tellsWhichKindIsMissing(String password, PasswordProblem missing) {
        assertThat(judge(password)).containsExactly(violation(missing));
    }

    @Test
    @Rule(RuleId.PWD_2)
    void tellsTheSpecialCharactersThatCouldBeAdded() {
        assertThat(judge("Wal7Kegel5Hut"))
                .containsExactly(violation(
                        PasswordProblem.SPECIAL_CHARACTER_MISSING,
                        "! # $ % & @ / ( ) = ? ` * + ~ _ . ; : { [ ] } \\ < >"));
    }

    @Test
    @Rule(RuleId.PWD_2)
    void doesNotCountWhatIsForbiddenAsAnyKind() {
        assertThat(judge("é٣§éèê٤ñ"))
                .extracting(Violation::problem)
                .containsExactly(
                        PasswordProblem.LETTER_MISSING,
                        PasswordProblem.DIGIT_MISSING,
                        PasswordProblem.SPECIAL_CHARACTER_MISSING,
                        PasswordProblem.FORBIDDEN_CHARACTERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "z", "A", "Z", "ä", "ö", "ü", "Ä", "Ö", "Ü", "ß"})
    @Rule({RuleId.PWD_2, RuleId.PWD_3})
    void takesAsALetter(String letter) {
        assertThat(judge("4711#" + letter + "#815=")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "9"})
    @Rule({RuleId.PWD_2, RuleId.PWD_3})
    void takesAsADigit(String digit) {
        assertThat(judge("Wal#Kegel#" + digit)).isEmpty();
    }

    static Stream<String> specialCharacters() {
        // Typed from the rule once more, on purpose.
        return Stream.of(
                "!", "#", "$", "%", "&", "@", "/", "(", ")", "=", "?", "`", "*", "+", "~", "_", ".", ";", ":", "{", "[",
                "]", "}", "\\", "<", ">");
    }

    @ParameterizedTest
    @MethodSource("specialCharacters")
    @Rule({RuleId.PWD_2, RuleId.PWD_3})
    void takesAsASpecialCharacter(String special) {
        assertThat(judge("Wal7Kegel" + special + "Hut")).isEmpty();
    }

    static Stream<String> otherPrintableAscii() {
        List<String> special = specialCharacters().toList();
        return IntStream.rangeClosed(0x21, 0x7e)
                .filter(c -> !Character.isLetterOrDigit(c))
                .mapToObj(Character::toString)
                .filter(c -> !special.contains(c));
    }

    @ParameterizedTest
    @MethodSource("otherPrintableAscii")
    @ValueSource(strings = {"§", "€", "´", "°", "é", "ñ", "ẞ", "–", "„", "Б", "٣", "\ud83d\ude00"})
    @Rule(RuleId.PWD_3)
    void refusesAndNamesAnyOtherCharacter(String other) {
        assertThat(judge(GOOD + other)).containsExactly(violation(PasswordProblem.FORBIDDEN_CHARACTERS, other));
    }

    @Test
    @Rule(RuleId.PWD_3)
    void leavesSixPrintableAsciiCharactersRefused() {
        assertThat(otherPrintableAscii()).containsExactly("\"", "'", ",", "-", "^", "|");
    }

    static Stream<Integer> asciiControls() {
        return IntStream.concat(IntStream.range(0, 0x20), IntStream.of(0x7f)).boxed();
    }

    @ParameterizedTest
    @MethodSource("asciiControls")
    @Rule(RuleId.PWD_3)
    void refusesAndNamesAControlCharacter(int control) {
        assertThat(judge(GOOD + (char) control))
                .containsExactly(violation(
                        PasswordProblem.FORBIDDEN_CHARACTERS,
                        "U+%04X %s".formatted(control, Character.getName(control))));
    }

    @Test
    @Rule(RuleId.PWD_3)
    void namesEachForbiddenCharacterOnceAndInItsOrder() {
        assertThat(judge(GOOD + "€§\u00a0€"))
                .containsExactly(violation(PasswordProblem.FORBIDDEN_CHARACTERS, "€ § U+00A0 NO-BREAK SPACE"));
    }

    @Test
    @Rule(RuleId.PWD_3)
    void refusesABlank() {
        assertThat(judge("Wal7# Kegel")).containsExactly(violation(PasswordProblem.BLANK));
        assertThat(judge("Wal7# Kegel§"))
                .containsExactly(
                        violation(PasswordProblem.FORBIDDEN_CHARACTERS, "§"), violation(PasswordProblem.BLANK));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "!"})
    @Rule(RuleId.PWD_4)
    void refusesAMarkAsTheFirstCharacterOnly(String mark) {
        assertThat(judge(mark + GOOD)).containsExactly(violation(PasswordProblem.FORBIDDEN_FIRST_CHARACTER, mark));
        assertThat(judge("#" + mark + GOOD)).isEmpty();
        assertThat(judge(GOOD + mark)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Wal7#Kegel, walter12",
        "Wal7#Kegel, xWALx",
        "Wal7#Kegel, bKeg",
        "Wal7#Kegel, 7#K",
        "Wal7#Kegel, l7",
        "Wal7#Kegel, K",
        "Wal7#Kegel, KEGEL",
        "Wal7#Kügel, ku\u0308g",
        "Wal7#Kegel, anna.wal7",
    })
    @Rule(RuleId.PWD_6)
    void refusesAPartOfTheUserName(String password, String userName) {
        assertThat(judge(password, userName)).containsExactly(violation(PasswordProblem.USER_NAME, "3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "7l", "waxlke", "anna", "gewatel"})
    @Rule(RuleId.PWD_6)
    void acceptsWhatIsNoPartOfTheUserName(String userName) {
        assertThat(judge(GOOD, userName)).isEmpty();
    }

    @Test
    @Rule({RuleId.PWD_1, RuleId.PWD_6})
    void keepsToTheNumbersItIsGiven() {
        PasswordPolicy policy =
                new PasswordPolicy(new PasswordRules(4, 6, 2, 5, PasswordCharacters.aokNiedersachsen()));
        PasswordContext person = PasswordContext.unknown().withUserName("xkX");
        assertThat(policy.judge(Password.of("kX9#"), person))
                .containsExactly(violation(PasswordProblem.USER_NAME, "2"));
        assertThat(policy.judge(Password.of("k9#"), person)).containsExactly(violation(PasswordProblem.TOO_SHORT, "4"));
        assertThat(policy.judge(Password.of("k9#vQ2m"), person))
                .containsExactly(violation(PasswordProblem.TOO_LONG, "6"));
    }

    @Test
    @Rule({RuleId.PWD_1, RuleId.PWD_2, RuleId.PWD_3, RuleId.PWD_4, RuleId.PWD_5, RuleId.PWD_6, RuleId.REG_6})
    void reportsAllFindingsAtOnceInTheOrderOfTheRules() {
        assertThat(judge("?an-na", "anna"))
                .extracting(Violation::problem)
                .containsExactly(
                        PasswordProblem.TOO_SHORT,
                        PasswordProblem.DIGIT_MISSING,
                        PasswordProblem.FORBIDDEN_CHARACTERS,
                        PasswordProblem.FORBIDDEN_FIRST_CHARACTER);
        assertThat(judge("?hallo §", "hallo"))
                .extracting(violation -> violation.rule().id())
                .containsExactly("PWD-2", "PWD-3", "PWD-3", "PWD-4", "PWD-5", "PWD-6");
    }

    @Test
    @Rule({RuleId.PWD_1, RuleId.PWD_2})
    void findsOfAnEmptyPasswordAllThatIsMissing() {
        assertThat(judge(""))
                .extracting(Violation::problem)
                .containsExactly(
                        PasswordProblem.TOO_SHORT,
                        PasswordProblem.LETTER_MISSING,
                        PasswordProblem.DIGIT_MISSING,
                        PasswordProblem.SPECIAL_CHARACTER_MISSING);
    }

    @Test
    @Rule(RuleId.PWD_5)
    void doesNotExamineForTrivialityWhatIsTooLong() {
        assertThat(judge("a".repeat(38) + "1!")).contains(violation(PasswordProblem.REPETITION));
        assertThat(judge("a".repeat(39) + "1!")).containsExactly(violation(PasswordProblem.TOO_LONG, "40"));
    }

    private static List<Violation> judge(String text) {
        return POLICY.judge(Password.of(text), PasswordContext.unknown());
    }

    private static List<Violation> judge(String text, String userName) {
        return POLICY.judge(Password.of(text), PasswordContext.unknown().withUserName(userName));
    }

    private static Violation violation(PasswordProblem problem, String... arguments) {
        return Violation.of(problem, Field.PASSWORD, arguments);
    }
}
