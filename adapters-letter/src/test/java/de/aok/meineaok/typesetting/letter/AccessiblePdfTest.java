package de.aok.meineaok.typesetting.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
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
    void marksAsArtifactsOnlyWhatIsDrawn() throws Exception {
        byte[] pdf = set(document("""
                <table><tbody><tr><td style='border-bottom: 1pt solid #000000'>mit Linie</td><td>ohne</td></tr>
                <tr><td style='background-color: #eeeeee'>mit Grund</td><td>/Artifact /Prop1 BDC
                EMC</td></tr></tbody></table>"""));

        PdfStandards.assertKeptBy(pdf);
        try (PDDocument file = Loader.loadPDF(pdf)) {
            PDPage page = file.getPage(0);
            String content = new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
            Set<String> used = Pattern.compile("/(\\w+) BDC")
                    .matcher(content)
                    .results()
                    .map(mark -> mark.group(1))
                    .collect(Collectors.toSet());
            Set<String> lists =
                    page.getResources().getCOSObject().getCOSDictionary(COSName.PROPERTIES).keySet().stream()
                            .map(COSName::getName)
                            .collect(Collectors.toSet());
            assertThat(content).containsPattern("/Artifact /\\w+ BDC").doesNotContainPattern("BDC\\s+EMC");
            assertThat(lists).isEqualTo(used).hasSize(2);
        }
        assertThat(textOf(pdf)).contains("mit Linie", "mit Grund", "/Artifact /Prop1 BDC EMC");
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
