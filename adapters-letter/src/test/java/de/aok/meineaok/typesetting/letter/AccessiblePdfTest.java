package de.aok.meineaok.typesetting.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class AccessiblePdfTest {
    private static AccessiblePdf pdfs;

    @BeforeAll
    static void makeReady() throws IOException {
        pdfs = new AccessiblePdf();
    }

    private static Document document(String body) {
        return Xhtml.parse("""
                <html xmlns="http://www.w3.org/1999/xhtml" lang="de-DE"><head><title>Ein Titel</title>
                <meta name="author" content="AOK"/><meta name="subject" content="Ein Titel"/>
                <style>@page { size: A4; margin: 20mm } body { font-family: 'Source Sans 3'; font-size: 10pt }
                h1, th { font-weight: 600 }</style></head><body><h1>Ein Titel</h1>""" + body + "</body></html>");
    }

    private static byte[] set(Document document) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdfs.set(document, pdf);
        return pdf.toByteArray();
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument file = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(file);
        }
    }

    @Test
    void setsATableOverSeveralPagesByTheStandards() throws Exception {
        String rows = IntStream.range(0, 150)
                .mapToObj(i -> "<tr><td>Leistung " + i + "</td><td>" + i + ",00 €</td></tr>")
                .collect(Collectors.joining());

        byte[] pdf =
                set(document("<table><thead><tr><th scope='col'>Was</th><th scope='col'>Betrag</th></tr></thead><tbody>"
                        + rows + "</tbody></table>"));

        PdfStandards.assertKeptBy(pdf);
        try (PDDocument file = Loader.loadPDF(pdf)) {
            assertThat(file.getNumberOfPages()).isGreaterThan(2);
            assertThat(file.getDocumentInformation().getTitle()).isEqualTo("Ein Titel");
            assertThat(file.getDocumentCatalog().getLanguage()).isEqualTo("de-DE");
        }
        assertThat(textOf(pdf)).contains("Leistung 0", "Leistung 149");
    }

    @Test
    void takesForTextWhatWasFilledInAsText() throws Exception {
        Document document = document("<p id='p'/>");
        document.getElementsByTagName("p").item(0).setTextContent("<b>&amp; Mu\u0308ller");

        assertThat(textOf(set(document))).contains("<b>&amp; Müller");
    }

    @Test
    void namesTheCharacterThatItCannotPrintAndNothingElse() {
        assertThatExceptionOfType(MissingGlyphException.class)
                .isThrownBy(() -> set(document("<p>Geheim\u4e2d</p>")))
                .withMessage("U+4E2D has no glyph");
    }

    @Test
    void tellsWhatLeftSomethingToBeDesiredByItsKindAlone() {
        assertThatExceptionOfType(FaultySettingException.class)
                .isThrownBy(() -> set(document("<p style='colour: Geheim'>Ein Wort</p>")))
                .withMessageStartingWith("set with warnings: [")
                .withMessageNotContaining("Geheim");
    }

    @Test
    void readsWellFormedDocumentsAlone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Xhtml.parse("<a>"))
                .withMessageContaining("not well-formed");
    }
}
