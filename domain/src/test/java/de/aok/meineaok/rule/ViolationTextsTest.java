package de.aok.meineaok.rule;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.credential.PasswordProblem;
import de.aok.meineaok.credential.UserNameProblem;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each problem of the domain has its text in each language, and there is no text besides. */
@Rule(RuleId.REG_6)
final class ViolationTextsTest {
    private static final Path CLASSES = Path.of("target", "classes");

    @Test
    void findsTheProblems() throws IOException {
        assertThat(problems()).contains(PasswordProblem.TOO_SHORT, UserNameProblem.TAKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void everyProblemHasItsTextAndNoTextIsOrphaned(String language) throws IOException {
        assertThat(texts(language).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        problems().stream().map(ViolationTextsTest::key).toList());
    }

    @Test
    void bothLanguagesNameTheSameArguments() throws IOException {
        for (Problem problem : problems()) {
            assertThat(pattern("de", problem).getFormatsByArgumentIndex())
                    .as(key(problem))
                    .hasSameSizeAs(pattern("en", problem).getFormatsByArgumentIndex());
        }
    }

    @Test
    void speaksEnglishToTheEnglishAndGermanToAllOthers() {
        Violation violation = Violation.of(PasswordProblem.TOO_SHORT, Field.PASSWORD, "8");
        assertThat(violation.message(Locale.UK))
                .isEqualTo("The password is too short. It needs at least 8 characters.");
        assertThat(violation.message(Locale.GERMANY))
                .isEqualTo("Das Passwort ist zu kurz. Es muss mindestens 8 Zeichen lang sein.");
        assertThat(violation.message(Locale.FRANCE)).isEqualTo(violation.message(Locale.GERMAN));
    }

    @Test
    void putsArgumentsInAsTheyAre() {
        assertThat(Violation.of(PasswordProblem.FORBIDDEN_CHARACTERS, Field.PASSWORD, "' {0} €")
                        .message(Locale.GERMAN))
                .contains(": ' {0} € –");
    }

    /** All constants of all enums that are problems, found among the compiled classes. */
    private static List<Problem> problems() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.filter(file -> file.toString().endsWith("Problem.class"))
                    .map(ViolationTextsTest::load)
                    .filter(type -> type.isEnum() && Problem.class.isAssignableFrom(type))
                    .flatMap(type -> Stream.of(type.getEnumConstants()))
                    .map(Problem.class::cast)
                    .toList();
        }
    }

    private static Class<?> load(Path file) {
        String name = CLASSES.relativize(file).toString().replace(".class", "").replace('/', '.');
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(name, e);
        }
    }

    private static String key(Problem problem) {
        return ((Enum<?>) problem).getDeclaringClass().getSimpleName() + '.' + problem.name();
    }

    private static MessageFormat pattern(String language, Problem problem) throws IOException {
        return new MessageFormat(texts(language).getProperty(key(problem)), Locale.ROOT);
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(Violation.class.getResourceAsStream("violations_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            texts.load(file);
        }
        return texts;
    }
}
