package de.aok.meineaok.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.aok.meineaok.notification.application.templates.Template;
import de.aok.meineaok.typesetting.letter.Xhtml;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

class LetterTemplateTest {
    private static LetterTemplate template(String xhtml) {
        return template("<letter-text/>", xhtml);
    }

    private static LetterTemplate template(String layout, String text) {
        return new LetterTemplate("", Xhtml.parse(layout), Xhtml.parse(text));
    }

    @Test
    void fillsTextsAndAttributes() {
        Document filled = template("<a b='{{x}}pt'>{{x}}, {{y}}</a>").fill(Map.of("x", "1", "y", "2"), Map.of());

        assertThat(filled.getDocumentElement().getAttribute("b")).isEqualTo("1pt");
        assertThat(filled.getDocumentElement().getTextContent()).isEqualTo("1, 2");
    }

    @Test
    void repeatsAnElementForEachItem() {
        Document filled = template("<a><b data-each='l'>{{x}}{{each}}</b>!</a>")
                .fill(Map.of("x", "-"), Map.of("l", List.of("1", "2")));

        assertThat(filled.getElementsByTagName("b").getLength()).isEqualTo(2);
        assertThat(filled.getDocumentElement().getTextContent()).isEqualTo("-1-2!");
    }

    @Test
    void leavesOutAnElementForWhichThereIsNoItem() {
        Document filled = template("<a>1<b data-each='l'>2</b></a>").fill(Map.of(), Map.of("l", List.of()));

        assertThat(filled.getDocumentElement().getTextContent()).isEqualTo("1");
    }

    @Test
    void putsTheTextIntoTheLayoutAndFillsBoth() {
        Document filled =
                template("<a>{{x}}<letter-text/>!</a>", "<b>{{y}}</b>").fill(Map.of("x", "1", "y", "2"), Map.of());

        assertThat(filled.getElementsByTagName("b").item(0).getTextContent()).isEqualTo("2");
        assertThat(filled.getDocumentElement().getTextContent()).isEqualTo("12!");
    }

    @Test
    void takesWhatItFillsInForTextAlone() {
        Document filled = template("<a>{{x}}</a>").fill(Map.of("x", "<b/>{{y}}&amp;$1"), Map.of());

        assertThat(filled.getElementsByTagName("b").getLength()).isZero();
        assertThat(filled.getDocumentElement().getTextContent()).isEqualTo("<b/>{{y}}&amp;$1");
    }

    @Test
    void remainsUnfilledItself() {
        LetterTemplate template = template("<a>{{x}}</a>");
        template.fill(Map.of("x", "first"), Map.of());

        assertThat(template.fill(Map.of("x", "second"), Map.of())
                        .getDocumentElement()
                        .getTextContent())
                .isEqualTo("second");
    }

    @Test
    void leavesNoPlaceEmpty() {
        LetterTemplate text = template("<a>{{x}}</a>");
        LetterTemplate list = template("<a><b data-each='l'/></a>");

        assertThatIllegalArgumentException().isThrownBy(() -> text.fill(Map.of(), Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> list.fill(Map.of(), Map.of()));
    }

    @Test
    void mustBeWellFormed() {
        assertThatIllegalArgumentException().isThrownBy(() -> template("<a>"));
        assertThatIllegalArgumentException().isThrownBy(() -> template("<letter-text>", "<a/>"));
    }

    @Test
    void needsAPlaceForTheText() {
        assertThatIllegalArgumentException().isThrownBy(() -> template("<a/>", "<b/>"));
    }

    @Test
    void takesTheSubjectFromTheText() {
        LetterTemplate template = within("<div data-subject=' Ihr Brief '>{{activationCode}} {{validThrough}}</div>");

        assertThat(template.subject()).isEqualTo("Ihr Brief");
        assertThat(template.words()).isEqualTo("Ihr Brief {{activationCode}} {{validThrough}}");
        Document filled = template.fill(Map.of("activationCode", "1", "validThrough", "2"), Map.of());
        assertThat(filled.getDocumentElement().hasAttributes()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <div>{{activationCode}} {{validThrough}}</div>                                          | no subject
        <div data-subject=' '>{{activationCode}} {{validThrough}}</div>                         | no subject
        <div data-subject='{{sender}}'>{{activationCode}} {{validThrough}}</div>                | subject has places
        <div data-subject='s'>{{activationCode}} {{validThrough}} {{oneTimePassword}}</div>     | nothing fills [oneTimePassword]
        <div data-subject='s'><a b='{{c}}'/>{{activationCode}} {{validThrough}}</div>           | nothing fills [c]
        <div data-subject='s'>{{activationCode}} {{validThrough}} {{each}}</div>                | nothing fills [each]
        <div data-subject='s'><i data-each='l'/>{{activationCode}} {{validThrough}}</div>       | nothing is repeated for l
        <div data-subject='s'>{{activationCode}}</div>                                          | no place for [validThrough]
        <div data-subject='s'>{{ activationCode }} {{validThrough}}</div>                       | a place is written {{name}}
        <div data-subject='s'>{{activationCode}} {{validThrough}}                               | not well-formed
        """)
    void isToldWhatIsWrongWithIt(String xhtml, String complaint) {
        assertThatIllegalArgumentException().isThrownBy(() -> within(xhtml)).withMessageContaining(complaint);
    }

    @Test
    void needsAllThatLettersShare() {
        String layout = Template.LETTER.read(text -> text);

        assertThat(LetterTemplate.layout(layout)).isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LetterTemplate.layout(layout.replace("<letter-text/>", "")))
                .withMessage("it has no element letter-text");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LetterTemplate.layout(layout.replace("{{generalPhone}}", "")))
                .withMessage("it has no place for [generalPhone]");
    }

    private static LetterTemplate within(String text) {
        return LetterTemplate.within(Xhtml.parse("<letter-text/>"), Template.ACTIVATION_LETTER, text);
    }
}
