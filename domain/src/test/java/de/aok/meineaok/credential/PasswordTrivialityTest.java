package de.aok.meineaok.credential;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.rule.Problem;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Rule(RuleId.PWD_5)
final class PasswordTrivialityTest {
    private static final PasswordPolicy POLICY = new PasswordPolicy(PasswordRules.aokNiedersachsen());

    /** Names that no list has, so that nothing but the context gives them away. */
    private static final PasswordContext PERSON = PasswordContext.unknown()
            .withName(new PersonName("von Quübelzaß-Ogrulx", "Zefrona Li"))
            .withBirthDate(LocalDate.of(1985, 3, 9))
            .withKvnr(Kvnr.of("X110411675"));

    @ParameterizedTest
    @CsvFileSource(
            resources = "trivial-passwords.txt",
            delimiter = '\t',
            quoteCharacter = '\0',
            commentCharacter = '\1')
    void refusesWhatIsEasyToGuess(String trivial) {
        assertThat(judge(trivial, PasswordContext.unknown()))
                .isNotEmpty()
                .allMatch(violation -> violation.rule() == RuleId.PWD_5);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "good-passwords.txt", delimiter = '\t', quoteCharacter = '\0', commentCharacter = '\1')
    void acceptsWhatIsNot(String good) {
        assertThat(judge(good, PasswordContext.unknown())).isEmpty();
        assertThat(judge(good, PERSON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "H4ll0#2024 | COMMON_WORD",
                "okz!okz!okz | REPETITION",
                "lkjhgfdsa1! | SEQUENCE",
                "hallohallo1! | REPETITION",
                "abcuvwxyz1! | SEQUENCE",
                "qazwsxrfv1! | SEQUENCE",
            })
    void tellsTheKind(String trivial, PasswordProblem kind) {
        assertThat(kinds(trivial, PasswordContext.unknown())).containsExactly(kind);
    }

    @Test
    void tellsEveryKindThatApplies() {
        assertThat(kinds("qwerty12!", PasswordContext.unknown().withFamilyName("Qwerty")))
                .containsExactly(PasswordProblem.COMMON_WORD, PasswordProblem.SEQUENCE, PasswordProblem.PERSONAL);
    }

    @ParameterizedTest
    @CsvSource({"12345678!", "#87654321", "!!0987654321!!", "34567890#"})
    void findsASequenceOfDigitsThatIsDecorated(String digits) {
        assertThat(kinds(digits, PasswordContext.unknown())).contains(PasswordProblem.SEQUENCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quübelzaß1!",
                "Quuebelzass1!",
                "QUUBELZASS#12",
                "1Quu3b3lza5s!",
                "#Quübelzaß-Ogrulx7",
                "ogrulx.1985",
                "Ogru1x##99",
                "Zefrona1!",
                "Z3fr0na1!",
                "zefrona.ogrulx1",
                "OgrulxZefrona1!",
                "Zefrona1985Quübelzaß!",
                "von_Ogrulx_12",
                "ZefronaLi#12",
                "Z.e.f.r.o.n.a.1",
            })
    void refusesTheNamesOfThePerson(String name) {
        assertThat(kinds(name, PERSON)).contains(PasswordProblem.PERSONAL);
        assertThat(kinds(name, PasswordContext.unknown())).doesNotContain(PasswordProblem.PERSONAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zefronax1!",
                "xZefrona1!",
                "Zefrxona1!",
                "Quübelz1!#",
                "fLi1234#9!",
                "Li#Ogru!47",
                "Ogrulx#Kegel7",
                "Z3fr!1985"
            })
    void acceptsMoreThanNames(String more) {
        assertThat(kinds(more, PERSON)).doesNotContain(PasswordProblem.PERSONAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#O9O31985!",
                "#O9.O3.85!",
                "o9.03.1985!",
                "#O9/O3/1985",
                "o9_03_1985",
                "#l985O3O9",
                "#85O3O9!!",
                "O309l985!",
                "9.3.l985!!",
                "#9.3.l985#",
                "1985-o3-09",
            })
    void refusesTheBirthDateInItsUsualForms(String date) {
        assertThat(kinds(date, PERSON)).contains(PasswordProblem.PERSONAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"09031985", "09.03.1985", "09.03.85#", "1985-03-09", "850309##", "9.3.1985", "03/09/1985"})
    void namesTheBirthDateEvenWhereOtherRulesRefuseIt(String date) {
        assertThat(kinds(date, PERSON)).contains(PasswordProblem.PERSONAL);
        assertThat(kinds(date, PERSON.withBirthDate(LocalDate.of(1985, 3, 10))))
                .doesNotContain(PasswordProblem.PERSONAL);
    }

    @Test
    void writesDayAndMonthOfTwoDigitsAsTheyAre() {
        PasswordContext person = PasswordContext.unknown().withBirthDate(LocalDate.of(2001, 10, 31));
        assertThat(kinds("31.l0.2001", person)).contains(PasswordProblem.PERSONAL);
        assertThat(kinds("31.l0.01##", person)).contains(PasswordProblem.PERSONAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9März1985!", "09.Maerz.1985", "March09#1985", "9Mrz1985#", "1985Mar09#"})
    void refusesTheBirthDateWithTheMonthsName(String date) {
        assertThat(kinds(date, PERSON)).contains(PasswordProblem.COMMON_WORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X110411675!", "#x110411675", "x1!o411675", "11O411675#", "!110411675X110411675"})
    void refusesTheKvnr(String kvnr) {
        assertThat(kinds(kvnr, PERSON)).contains(PasswordProblem.PERSONAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Y110411675!", "X110411676!", "X11041167!"})
    void acceptsAnotherKvnr(String kvnr) {
        assertThat(kinds(kvnr, PERSON)).doesNotContain(PasswordProblem.PERSONAL);
    }

    @Test
    void takesAWholeNameThatIsShortButNoShortPartOfOne() {
        assertThat(kinds("Jx47#8315", PasswordContext.unknown().withFamilyName("Jx")))
                .containsExactly(PasswordProblem.PERSONAL);
        assertThat(kinds("Jx47#8315", PasswordContext.unknown().withFamilyName("Jx Ogrulx")))
                .isEmpty();
        assertThat(kinds("Jx47#8315", PasswordContext.unknown().withFamilyName("Ogrulx Jx")))
                .isEmpty();
        assertThat(kinds("Jxv47#831", PasswordContext.unknown().withFamilyName("Jxv Ogrulx")))
                .containsExactly(PasswordProblem.PERSONAL);
        assertThat(kinds("J47#83156", PasswordContext.unknown().withFamilyName("J")))
                .isEmpty();
    }

    @Test
    void isNotMisledByAnEmptyName() {
        PasswordContext person = PasswordContext.unknown().withName(new PersonName("-", ""));
        assertThat(kinds("kX9#vQ2m", person)).isEmpty();
    }

    @Test
    void readsForeignNamesWithoutTheirAccents() {
        PasswordContext person = PasswordContext.unknown().withName(new PersonName("Łøwçqvić", "Dæđrıx"));
        assertThat(kinds("Lowcqvic1!", person)).containsExactly(PasswordProblem.PERSONAL);
        assertThat(kinds("Loewcqvic1!", person)).containsExactly(PasswordProblem.PERSONAL);
        assertThat(kinds("Daedrix12#", person)).containsExactly(PasswordProblem.PERSONAL);
    }

    private static Stream<Problem> triviality(List<Violation> violations) {
        return violations.stream()
                .filter(violation -> violation.rule() == RuleId.PWD_5)
                .map(Violation::problem);
    }

    private static List<Problem> kinds(String text, PasswordContext person) {
        return triviality(judge(text, person)).toList();
    }

    private static List<Violation> judge(String text, PasswordContext person) {
        return POLICY.judge(Password.of(text), person);
    }
}
