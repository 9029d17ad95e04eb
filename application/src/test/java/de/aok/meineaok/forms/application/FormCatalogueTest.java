package de.aok.meineaok.forms.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.aok.meineaok.forms.application.Form.Answer;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@Rule(RuleId.FRM_1)
class FormCatalogueTest {
    private static final Path FOLDER =
            Path.of("src", "main", "resources", "de/aok/meineaok/forms/application/catalogue");
    private static final String HEAD =
            "topic = CARE\ntitle.de = Titel\ntitle.en = Title\nabout.de = Wozu\nabout.en = What for\n\n";

    private final FormCatalogue catalogue = new FormCatalogue();

    static Stream<Form> forms() {
        return new FormCatalogue().all().stream();
    }

    @Test
    void every_file_of_the_folder_is_a_form_of_the_list() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.equals("list.txt") && !name.equals("applicant.txt")))
                    .containsExactlyInAnyOrderElementsOf(
                            forms().map(form -> form.id() + ".txt").toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_topic_has_a_form(FormTopic topic) {
        assertThat(catalogue.of(topic))
                .isNotEmpty()
                .allMatch(form -> form.topic() == topic)
                .allMatch(form -> catalogue.find(form.id()).orElseThrow().equals(form));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void each_asks_first_who_fills_it_in_and_is_worded_in_both_languages(Form form) {
        assertThat(form.sections().get(0).title()).isEqualTo("Ihre Angaben");
        assertThat(form.sections()).hasSizeGreaterThan(1);
        assertThat(form.title().in(Locale.ENGLISH)).isNotEqualTo(form.title().in(Locale.GERMAN));
        assertThat(form.about().in(Locale.UK)).isEqualTo(form.about().english());
        assertThat(form.about().in(Locale.GERMANY)).isEqualTo(form.about().german());
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThat(catalogue.find("tax-return")).isEmpty();
    }

    @Test
    void a_form_is_read_as_it_is_written() {
        Form form = FormReader.read(
                "x", HEAD + "[Eins]\nName\nTag = date\n[Zwei]\nWieso? = text\nJa? = ja | nein\nBetrag = amount\n");

        assertThat(form.sections()).hasSize(2);
        assertThat(form.sections().get(0).questions())
                .extracting(Form.Question::answer)
                .containsExactly(Answer.LINE, Answer.DATE);
        assertThat(form.sections().get(1).questions())
                .containsExactly(
                        new Form.Question("Wieso?", Answer.TEXT, List.of()),
                        new Form.Question("Ja?", Answer.CHOICE, List.of("ja", "nein")),
                        new Form.Question("Betrag", Answer.AMOUNT, List.of()));
        assertThat(form.version())
                .isNotEqualTo(FormReader.read("x", HEAD + "[Eins]\nVorname\n").version());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
        `[Eins]`; asks nothing
        ``; asks nothing
        `[Eins]\n= date`; has no question
        `[Eins]\nTag = day`; Answer.DAY
        `[Eins]\nTag = choice`; nothing to choose
        `size = 4\n[Eins]\nName`; nobody knows [size]
        """)
    void what_is_wrong_with_one_is_told(String written, String complaint) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FormReader.read("x", HEAD + written.replace("\\n", "\n")))
                .withMessageContaining(complaint);
    }

    @Test
    void none_is_without_a_title() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FormReader.read("x", "topic = CARE\n[Eins]\nName"))
                .withMessage("it has no title.de");
    }
}
