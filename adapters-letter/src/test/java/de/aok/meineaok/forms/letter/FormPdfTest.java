package de.aok.meineaok.forms.letter;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.forms.application.Form;
import de.aok.meineaok.forms.application.FormCatalogue;
import de.aok.meineaok.notification.letter.LetterSender;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.support.SupportContacts;
import de.aok.meineaok.typesetting.letter.AccessiblePdf;
import de.aok.meineaok.typesetting.letter.PdfStandards;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDRadioButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Rule(RuleId.FRM_1)
class FormPdfTest {
    static final LetterSender SENDER = new LetterSender(
            "AOK Niedersachsen",
            "AOK · 30519 Hannover",
            List.of("AOK"),
            "meine.aok.example",
            SupportContacts.aokNiedersachsen());

    private static FormPdf forms;

    @BeforeAll
    static void makeReady() throws Exception {
        forms = new FormPdf(new AccessiblePdf(), SENDER);
    }

    static Stream<Form> forms() {
        return new FormCatalogue().all().stream();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void keepToTheStandardsAndHaveAFieldForEachQuestion(Form form) throws Exception {
        byte[] pdf = forms.sheet(form);
        Path folder = Files.createDirectories(Path.of("target", "preview"));
        Files.write(folder.resolve("form-" + form.id() + ".pdf"), pdf);

        PdfStandards.assertKeptBy(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo(form.title().german());
            assertThat(document.getDocumentCatalog().getAcroForm().getFields())
                    .extracting(PDField::getAlternateFieldName)
                    .containsExactlyElementsOf(form.sections().stream()
                            .flatMap(section -> section.questions().stream())
                            .map(Form.Question::label)
                            .toList());
        }
    }

    @Test
    void canBeFilledIn() throws Exception {
        Form form = new FormCatalogue().find("travel-costs").orElseThrow();
        try (PDDocument document = Loader.loadPDF(forms.sheet(form))) {
            PDAcroForm fields = document.getDocumentCatalog().getAcroForm();
            for (PDField field : fields.getFields()) {
                if (field instanceof PDTextField text) {
                    text.setValue("Größe: 10 €");
                } else if (field instanceof PDRadioButton choice) {
                    choice.setValue(choice.getExportValues().get(1));
                }
            }

            assertThat(fields.getField("f1").getValueAsString()).isEqualTo("Größe: 10 €");
            List<String> choices = form.sections().get(1).questions().get(1).choices();
            assertThat(((PDRadioButton) fields.getField("f7")).getExportValues())
                    .isEqualTo(choices);
            assertThat(((PDRadioButton) fields.getField("f7")).getValue()).isEqualTo(choices.get(1));
            Path folder = Files.createDirectories(Path.of("target", "preview"));
            document.save(folder.resolve("filled-in.pdf").toFile());
        }
    }

    @Test
    void keepsTheMarksOfChoicesWhereEachReaderFindsThem() throws Exception {
        Form form = new FormCatalogue().find("travel-costs").orElseThrow();
        try (PDDocument document = Loader.loadPDF(forms.sheet(form))) {
            PDField choice = document.getDocumentCatalog().getAcroForm().getField("f7");

            assertThat(choice.getWidgets())
                    .hasSize(6)
                    .allSatisfy(widget -> assertThat(
                                    widget.getAppearance().getCOSObject().getItem(COSName.N))
                            .isInstanceOf(COSDictionary.class));
        }
    }

    @Test
    void noFieldIsOnTopOfAnother() throws Exception {
        int widgets = 0;
        try (PDDocument document = Loader.loadPDF(
                forms.sheet(new FormCatalogue().find("family-insurance").orElseThrow()))) {
            for (PDPage page : document.getPages()) {
                List<PDRectangle> places = new ArrayList<>();
                for (PDAnnotation annotation : page.getAnnotations()) {
                    assertThat(annotation).isInstanceOf(PDAnnotationWidget.class);
                    PDRectangle place = annotation.getRectangle();
                    assertThat(place.getHeight()).isGreaterThan(8);
                    assertThat(places).noneMatch(other -> overlap(place, other));
                    places.add(place);
                }
                widgets += places.size();
            }
            assertThat(widgets).isGreaterThan(30);
        }
    }

    private static boolean overlap(PDRectangle one, PDRectangle other) {
        return one.getLowerLeftX() < other.getUpperRightX()
                && other.getLowerLeftX() < one.getUpperRightX()
                && one.getLowerLeftY() < other.getUpperRightY()
                && other.getLowerLeftY() < one.getUpperRightY();
    }

    @Test
    void isMadeOnceAndGivenToEachWhole() {
        Form form = new FormCatalogue().find("care-change").orElseThrow();
        byte[] first = forms.sheet(form);
        byte[] kept = first.clone();
        first[0] = 0;

        assertThat(forms.sheet(form)).isEqualTo(kept);
    }
}
