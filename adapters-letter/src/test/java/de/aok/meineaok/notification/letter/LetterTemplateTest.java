package de.aok.meineaok.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class LetterTemplateTest {
    private static LetterTemplate template(String xhtml) throws IOException {
        return template("<letter-text/>", xhtml);
    }

    private static LetterTemplate template(String layout, String text) throws IOException {
        return new LetterTemplate(layout.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void fillsTextsAndAttributes() throws Exception {
        Document filled = template("<a b='${x}pt'>${x}, ${y}</a>").fill(Map.of("x", "1", "y", "2"), Map.of());

        assertThat(filled.getDocumentElement().getAttribute("b")).isEqualTo("1pt");
        assertThat(filled.getDocumentElement().getTextContent()).isEqualTo("1, 2");
    }

    @Test
    void repeatsAnElementForEachItem() throws Exception {
        Document filled = template("<a><b data-each='l'>${x}${each}</b>!</a>")
                .fill(Map.of("x", "-"), Map.of("l", List.of("1", "2")));

        assertThat(filled.getElementsByTagName("b").getLength()).isEqualTo(2);
        assertThat(filled.getDocumentElement().getTextContent()).isEqualTo("-1-2!");
    }

    @Test
    void leavesOutAnElementForWhichThereIsNoItem() throws Exception {
        Document filled = template("<a>1<b data-each='l'>2</b></a>").fill(Map.of(), Map.of("l", List.of()));

        assertThat(filled.getDocumentElement().getTextContent()).isEqualTo("1");
    }

    @Test
    void putsTheTextIntoTheLayoutAndFillsBoth() throws Exception {
        Document filled =
                template("<a>${x}<letter-text/>!</a>", "<b>${y}</b>").fill(Map.of("x", "1", "y", "2"), Map.of());

        assertThat(filled.getElementsByTagName("b").item(0).getTextContent()).isEqualTo("2");
        assertThat(filled.getDocumentElement().getTextContent()).isEqualTo("12!");
    }

    @Test
    void takesWhatItFillsInForTextAlone() throws Exception {
        Document filled = template("<a>${x}</a>").fill(Map.of("x", "<b/>${y}&amp;$1"), Map.of());

        assertThat(filled.getElementsByTagName("b").getLength()).isZero();
        assertThat(filled.getDocumentElement().getTextContent()).isEqualTo("<b/>${y}&amp;$1");
    }

    @Test
    void remainsUnfilledItself() throws Exception {
        LetterTemplate template = template("<a>${x}</a>");
        template.fill(Map.of("x", "first"), Map.of());

        assertThat(template.fill(Map.of("x", "second"), Map.of())
                        .getDocumentElement()
                        .getTextContent())
                .isEqualTo("second");
    }

    @Test
    void leavesNoPlaceEmpty() throws Exception {
        LetterTemplate text = template("<a>${x}</a>");
        LetterTemplate list = template("<a><b data-each='l'/></a>");

        assertThatIllegalStateException().isThrownBy(() -> text.fill(Map.of(), Map.of()));
        assertThatIllegalStateException().isThrownBy(() -> list.fill(Map.of(), Map.of()));
    }

    @Test
    void mustBeWellFormed() {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> template("<a>"));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> template("<letter-text>", "<a/>"));
    }

    @Test
    void needsAPlaceForTheText() {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> template("<a/>", "<b/>"));
    }
}
