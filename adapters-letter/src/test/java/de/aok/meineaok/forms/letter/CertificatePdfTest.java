package de.aok.meineaok.forms.letter;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.certificate.application.Certificate;
import de.aok.meineaok.certificate.application.CertificateKind;
import de.aok.meineaok.certificate.application.VerificationCode;
import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.typesetting.letter.AccessiblePdf;
import de.aok.meineaok.typesetting.letter.PdfStandards;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Rule(RuleId.FRM_2)
class CertificatePdfTest {
    private static final VerificationCode CODE =
            VerificationCode.parse("ABCD-EFGH-JKMN-PQRS-TUVW").orElseThrow();

    private static CertificatePdf certificates;

    @BeforeAll
    static void makeReady() throws Exception {
        certificates = new CertificatePdf(new AccessiblePdf(), FormPdfTest.SENDER);
    }

    private static Certificate certificate(CertificateKind kind, PersonName holder) {
        boolean ofYear = kind.ofYear();
        return new Certificate(
                "B2026-0123456789",
                kind,
                holder,
                LocalDate.of(1986, 5, 17),
                LocalDate.of(2026, 11, 24),
                ofYear ? null : LocalDate.of(2004, 2, 29),
                ofYear ? 2025 : null,
                ofYear ? new Euro(433_215) : null,
                ofYear ? new Euro(101_001) : null);
    }

    @ParameterizedTest
    @EnumSource
    void keepToTheStandardsOnOnePage(CertificateKind kind) throws Exception {
        byte[] pdf = certificates
                .sheet(certificate(kind, new PersonName("Groß-Müller", "Änne Luise")), CODE)
                .orElseThrow();
        Path folder = Files.createDirectories(Path.of("target", "preview"));
        Files.write(folder.resolve("certificate-" + kind + ".pdf"), pdf);

        PdfStandards.assertKeptBy(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isOne();
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Änne Luise Groß-Müller", "17. Mai 1986", "24. November 2026")
                    .contains(kind.ofYear() ? "4.332,15 €" : "seit 29. Februar 2004")
                    .containsPattern("https://meine\\.aok\\.example/api/certificate-check\\s")
                    .contains("B2026-0123456789", CODE.reveal());
        }
    }

    @Test
    void isNotMadeOfANameThatCannotBePrinted() {
        assertThat(certificates.sheet(
                        certificate(CertificateKind.MEMBERSHIP_FOR_EMPLOYER, new PersonName("\u4e2d", "")), CODE))
                .isEmpty();
    }
}
