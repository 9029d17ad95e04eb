package de.aok.meineaok.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.aok.meineaok.certificate.application.Certificate;
import de.aok.meineaok.certificate.application.CertificateKind;
import de.aok.meineaok.certificate.application.VerificationCode;
import de.aok.meineaok.forms.application.Form;
import de.aok.meineaok.forms.application.FormCatalogue;
import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.typesetting.letter.PdfStandards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EnclosuresTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String CODE = "ABCD-EFGH-JKMN-PQRS-TUVW";

    private static LetterPdf letters;

    @BeforeAll
    static void makeReady() throws Exception {
        letters = new LetterPdf(Letter.SENDER);
    }

    static Stream<Commission.Letter> letters() {
        return Stream.concat(
                new FormCatalogue().all().stream().map(form -> formLetter(form.id())),
                Stream.of(membership(Letter.ELFRIEDE), paid()));
    }

    private static Commission.FormLetter formLetter(String form) {
        return new Commission.FormLetter(Letter.ELFRIEDE, Letter.HANNOVER, form, TODAY);
    }

    private static Commission.CertificateLetter membership(PersonName holder) {
        return new Commission.CertificateLetter(
                Letter.HANNOVER,
                new Certificate(
                        "B2026-0123456789",
                        CertificateKind.MEMBERSHIP_FOR_EMPLOYER,
                        holder,
                        LocalDate.of(1951, 3, 8),
                        TODAY,
                        LocalDate.of(1969, 8, 1),
                        null,
                        null,
                        null),
                VerificationCode.parse(CODE).orElseThrow());
    }

    private static Commission.CertificateLetter paid() {
        return new Commission.CertificateLetter(
                Letter.HANNOVER,
                new Certificate(
                        "B2026-9876543210",
                        CertificateKind.CONTRIBUTIONS_FOR_TAX_OFFICE,
                        Letter.ELFRIEDE,
                        LocalDate.of(1951, 3, 8),
                        TODAY,
                        null,
                        2025,
                        new Euro(433_215),
                        new Euro(-1)),
                VerificationCode.parse(CODE).orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("letters")
    @Rule({RuleId.FRM_1, RuleId.FRM_2})
    void keepToTheStandardsBehindTheLetter(Commission.Letter letter) throws Exception {
        byte[] pdf = letters.render(letter);
        Path folder = Files.createDirectories(Path.of("target", "preview"));
        String name = letter instanceof Commission.FormLetter form
                ? form.form()
                : letter.getClass().getSimpleName();
        Files.write(folder.resolve("enclosed-" + name + ".pdf"), pdf);

        PdfStandards.assertKeptBy(pdf);
        String title = title(letter);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(page(document, 1))
                    .contains("Guten Tag Elfriede Müller-Lüdenscheidt,", title, "ohne Unterschrift gültig")
                    .doesNotContain("Geburtsdatum");
            assertThat(page(document, 2))
                    .contains(title, "Geburtsdatum")
                    .doesNotContain("Guten Tag", Letter.SENDER.returnLine());
        }
    }

    private static String title(Commission.Letter letter) {
        return switch (letter) {
            case Commission.FormLetter form ->
                new FormCatalogue().find(form.form()).orElseThrow().title().german();
            case Commission.CertificateLetter certificate ->
                certificate.certificate().kind().ofYear() ? "Beitragsbescheinigung" : "Mitgliedsbescheinigung";
            default -> throw new IllegalArgumentException("nothing is enclosed");
        };
    }

    private static String page(PDDocument document, int number) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        return stripper.getText(document).replaceAll("\\R", " ");
    }

    @Test
    @Rule(RuleId.FRM_1)
    void aFormIsThereWholeOnPagesOfItsOwn() throws Exception {
        Form form = new FormCatalogue().find("travel-costs").orElseThrow();

        String text = Sheet.read(letters.render(formLetter(form.id()))).text();

        assertThat(text).contains("Ihr Formular", form.title().german()).contains("Datum und Unterschrift");
        form.sections()
                .forEach(section ->
                        section.questions().forEach(question -> assertThat(text).contains(question.label())));
    }

    @Test
    @Rule(RuleId.FRM_2)
    void aCertificateSaysWhatItCertifiesAndHowToTellThatItIsGenuine() throws Exception {
        String text = Sheet.read(letters.render(paid())).text();

        assertThat(text)
                .contains("Beitragsbescheinigung", "zur Vorlage beim Finanzamt", "2025", "4.332,15 €", "-0,01 €")
                .contains("https://" + Letter.SENDER.loginPage() + "/api/certificate-check")
                .contains("B2026-9876543210")
                .contains(CODE);
    }

    @Test
    void whatIsNotToBeHadOrCannotBePrintedIsRefusedForGood() {
        assertThatExceptionOfType(UndeliverableException.class)
                .isThrownBy(() -> letters.render(formLetter("gone")))
                .withMessage("there is no form gone")
                .extracting(UndeliverableException::extent)
                .isEqualTo(UndeliverableException.Extent.FOR_GOOD);
        assertThatExceptionOfType(UndeliverableException.class)
                .isThrownBy(() -> letters.render(membership(new PersonName("\u4e2d", ""))))
                .withMessage("the letter needs U+4E2D, which has no glyph");
    }
}
