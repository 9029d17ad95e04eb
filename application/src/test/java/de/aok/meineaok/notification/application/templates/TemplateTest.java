package de.aok.meineaok.notification.application.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TemplateTest {
    private static final Path FOLDER =
            Path.of("src", "main", "resources", "de/aok/meineaok/notification/application/templates");
    private static final Pattern ROW = Pattern.compile("\\| `([a-z/.-]+)` \\|[^|]+\\|([^|]+)\\|");
    private static final Pattern CODE = Pattern.compile("`(\\w+)`");

    @ParameterizedTest
    @EnumSource
    void each_is_a_file_with_places(Template template) {
        String text = template.read(read -> read);

        assertThat(text).isNotBlank().doesNotContain("\uFFFD", "\r");
        if (!template.own().isEmpty()) {
            assertThat(text).containsPattern("\\{\\{\\w+}}");
        }
    }

    @Test
    void every_file_in_the_folder_is_one() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> FOLDER.relativize(file).toString().replace('\\', '/')))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(Template.values())
                            .map(Template::toString)
                            .toList());
        }
    }

    @Test
    void each_is_documented_with_its_places() throws IOException {
        Map<String, Set<String>> expected = new TreeMap<>();
        for (Template template : Template.values()) {
            expected.put(template.toString(), new TreeSet<>(template.own()));
        }

        List<MatchResult> rows = ROW.matcher(Files.readString(Path.of("..", "docs", "templates.md")))
                .results()
                .toList();

        assertThat(rows.stream().collect(Collectors.toMap(row -> row.group(1), row -> codes(row.group(2)))))
                .containsExactlyInAnyOrderEntriesOf(expected);
    }

    private static Set<String> codes(String cell) {
        return CODE.matcher(cell).results().map(code -> code.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void what_is_wrong_is_told_with_the_file() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Template.LOGIN_MTAN.read(text -> {
                    throw new IllegalArgumentException("too short");
                }))
                .withMessage("the template sms/login-mtan.txt: too short");
    }

    @Test
    void its_own_places_must_be_used_and_shared_ones_may_be() {
        Template.LOCKED_NOTICE.demand(Set.of("at"));
        Template.LOCKED_NOTICE.demand(Set.of("at", "technicalPhone"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Template.LOCKED_NOTICE.demand(Set.of("technicalPhone")))
                .withMessage("it has no place for [at]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Template.LOCKED_NOTICE.demand(Set.of("at", "userName", "a")))
                .withMessage("nothing fills [a, userName]");
    }

    @Test
    void kinds_are_those_that_share_it() {
        assertThat(Template.LETTER.kinds())
                .containsExactly(
                        Template.ACTIVATION_LETTER,
                        Template.ONE_TIME_PASSWORD_LETTER,
                        Template.ONE_TIME_PASSWORD_AND_CODE_LETTER,
                        Template.MOBILE_NUMBER_LETTER,
                        Template.FORM_LETTER,
                        Template.CERTIFICATE_LETTER);
        assertThat(Template.MAIL.kinds()).hasSize(11).doesNotContain(Template.MAIL);
        assertThat(Template.LOGIN_MTAN.kinds()).isEmpty();
    }
}
