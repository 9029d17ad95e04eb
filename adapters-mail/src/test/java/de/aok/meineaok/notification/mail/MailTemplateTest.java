package de.aok.meineaok.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.aok.meineaok.notification.application.templates.Template;
import de.aok.meineaok.notification.mail.MailText.Highlight;
import de.aok.meineaok.notification.mail.MailText.Link;
import de.aok.meineaok.notification.mail.MailText.Listing;
import de.aok.meineaok.notification.mail.MailText.Steps;
import de.aok.meineaok.notification.mail.MailText.Words;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MailTemplateTest {
    private static MailText text(String written) {
        return MailTemplate.text(Template.LOCKED_NOTICE, written);
    }

    @Test
    void a_subject_and_paragraphs_are_read_as_they_are_written() {
        MailText text = text("""
            Betreff: Ihr Zugang

            Guten Tag,

            gesperrt am
              {{at}}.

            Rufen Sie
            uns an:
            **{{technicalPhone}}**

            Zum Portal:
            <{{portal}}>

            ## Fragen
            - eine
              lange
            - andere

            ## Schritte
            1. erster
            2. zweiter

            Ende
            """);

        assertThat(text.subject()).isEqualTo("Ihr Zugang");
        assertThat(text.paragraphs())
                .containsExactly(
                        new Words("Guten Tag,"),
                        new Words("gesperrt am {{at}}."),
                        new Highlight("Rufen Sie uns an:", "{{technicalPhone}}"),
                        new Link("Zum Portal:", "{{portal}}"),
                        new Listing("Fragen", List.of("eine lange", "andere")),
                        new Steps("Schritte", List.of("erster", "zweiter")),
                        new Words("Ende"));
    }

    @Test
    void what_is_filled_in_makes_neither_paragraph_nor_mark_nor_place() {
        String hostile = "\n\n## a\n- b\n\n**{{userName}}**\n<c>";
        MailTemplate template = MailTemplate.of(Template.USER_NAME_MAIL);

        MailText text = template.fill(Map.of(
                "recipient", hostile,
                "userName", "Erika12",
                "portal", "https://meine.aok.de",
                "technicalPhone", "1",
                "technicalEmail", "2",
                "generalPhone", "3"));

        assertThat(text.paragraphs()).contains(new Words("Guten Tag " + hostile + ","));
        assertThat(text.paragraphs())
                .hasSameSizeAs(template.fill(Map.of(
                                "recipient", "",
                                "userName", "",
                                "portal", "",
                                "technicalPhone", "",
                                "technicalEmail", "",
                                "generalPhone", ""))
                        .paragraphs());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{{at}}",
                "Betreff:\n\n{{at}}",
                "Betreff:  \n\n{{at}}",
                "Betreff: {{at}}\n\n{{at}}",
                "Betreff: a\nb\n\n{{at}}"
            })
    void it_begins_with_a_subject_of_one_line_and_no_place(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> text(written)).withMessageContaining("subject");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "**nur dies**",
                "<nur dies>",
                "hier **mittendrin** ist",
                "<b>HTML</b>",
                "# Überschrift",
                "- ohne Überschrift",
                "1. ohne Überschrift",
                "Wort:\n**a** und **b**",
            })
    void a_mark_where_none_can_be_is_told(String paragraph) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> text("Betreff: a\n\n{{at}}\n\n" + paragraph))
                .withMessageContaining("a mark where none can be");
    }

    @ParameterizedTest
    @ValueSource(strings = {"## allein", "## a\nohne Strich", "## a\n- Strich\n1. Zahl"})
    void a_heading_without_a_list_of_one_kind_is_told(String paragraph) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> text("Betreff: a\n\n{{at}}\n\n" + paragraph))
                .withMessageContaining("under a heading");
    }

    @Test
    void an_unknown_place_a_missing_one_and_a_broken_one_are_told() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> text("Betreff: a\n\n{{at}} {{text}}"))
                .withMessage("nothing fills [text]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> text("Betreff: a\n\nb"))
                .withMessage("it has no place for [at]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> text("Betreff: a\n\n{{at}} {{ at }}"))
                .withMessageContaining("a place is written {{name}}");
    }

    @Test
    void it_needs_all_that_mails_share() {
        String layout = Template.MAIL.read(text -> text);

        assertThat(MailTemplate.layout(layout)).contains(new Words("{{text}}"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MailTemplate.layout(layout.replace("{{text}}", "")))
                .withMessage("it has no paragraph {{text}}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MailTemplate.layout(layout + "\n\n{{text}}"))
                .withMessage("nothing fills [text]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MailTemplate.layout(layout.replace("{{generalPhone}}", "")))
                .withMessage("it has no place for [generalPhone]");
    }
}
