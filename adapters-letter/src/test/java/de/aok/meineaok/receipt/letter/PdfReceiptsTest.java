package de.aok.meineaok.receipt.letter;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.insured.application.BilledService;
import de.aok.meineaok.receipt.ServiceArea;
import de.aok.meineaok.receipt.application.AreaTotal;
import de.aok.meineaok.receipt.application.German;
import de.aok.meineaok.receipt.application.ReceiptDocument;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.SampleReceipts;
import de.aok.meineaok.testing.contract.ReceiptWritingContract;
import de.aok.meineaok.typesetting.letter.AccessiblePdf;
import de.aok.meineaok.typesetting.letter.PdfStandards;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@Rule(RuleId.RCP_3)
class PdfReceiptsTest extends ReceiptWritingContract {
    private static final Pattern LINE = Pattern.compile("(?m)^\\d\\d\\.\\d\\d\\.\\d{4} .* ([-\\d.]+,\\d\\d)\\s€\\s*$");

    private static PdfReceipts receipts;

    @BeforeAll
    static void makeReady() throws IOException {
        receipts = new PdfReceipts(new AccessiblePdf(), "AOK Niedersachsen");
    }

    @Override
    protected void write(ReceiptDocument document, OutputStream out) throws IOException {
        receipts.write(document, out);
    }

    /** Broken lines are put together again. */
    @Override
    protected String textOf(byte[] written) throws IOException {
        StringBuilder text = new StringBuilder();
        try (PDDocument pdf = Loader.loadPDF(written)) {
            for (PDPage page : pdf.getPages()) {
                PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
                extractor.processPage(page);
                extractor
                        .getMarkedContents()
                        .forEach(content -> text.append(textOf(content)).append(' '));
            }
        }
        return text.toString().replaceAll("\\s+", " ");
    }

    private static String textOf(PDMarkedContent content) {
        return content.getContents().stream()
                .filter(TextPosition.class::isInstance)
                .map(position -> ((TextPosition) position).getUnicode())
                .collect(Collectors.joining());
    }

    @Test
    void two_thousand_lines_keep_the_standards_and_come_to_the_total_to_the_cent() throws Exception {
        ReceiptDocument document = SampleReceipts.of(2_000);

        byte[] written = written(document);

        PdfStandards.assertKeptBy(written);
        Files.write(
                Files.createDirectories(Path.of("target", "previews")).resolve("patient-receipt-2000.pdf"), written);
        String text = text(written);
        Euro sum = amounts(text).reduce(Euro.ZERO, Euro::plus);
        assertThat(amounts(text)).hasSize(2_000);
        assertThat(sum).isEqualTo(document.receipt().totals().cost());
        assertThat(text).containsPattern("Summe 2000 " + spaced(sum));
        for (AreaTotal total : document.receipt().totals().areas()) {
            assertThat(text)
                    .containsPattern(
                            Pattern.quote(total.area().german()) + ' ' + total.lines() + ' ' + spaced(total.cost()));
        }
    }

    private static String spaced(Euro amount) {
        return Pattern.quote(German.amount(amount).replace("\u00a0€", "")) + "\\s€";
    }

    /** Of the lines alone. */
    private static Stream<Euro> amounts(String text) {
        Matcher lines = LINE.matcher(text);
        return lines.results()
                .map(line ->
                        Euro.of(new BigDecimal(line.group(1).replace(".", "").replace(',', '.'))));
    }

    /** What stands side by side comes on one line. */
    private static PDFTextStripper stripper() {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        return stripper;
    }

    private static String text(byte[] written) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(written)) {
            return stripper().getText(pdf);
        }
    }

    @Test
    void each_page_has_its_number_and_the_names_of_the_columns() throws Exception {
        byte[] written = written(SampleReceipts.of(150));

        PdfStandards.assertKeptBy(written);
        try (PDDocument pdf = Loader.loadPDF(written)) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isGreaterThan(3);
            PDFTextStripper stripper = stripper();
            for (int page = 1; page <= pages; page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(pdf))
                        .contains("Seite " + page + " von " + pages)
                        .contains("Leistungserbringer Leistung Kosten")
                        .contains("erstellt am 24.11.2026");
            }
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Patientenquittung");
        }
    }

    @Test
    void tells_whose_it_is_and_what_it_tells_of() throws IOException {
        byte[] written = written(SampleReceipts.of(new BilledService(
                LocalDate.of(2026, 2, 3), ServiceArea.HOSPITAL, "Klinikum", "Bett", new Euro(412_345))));

        assertThat(text(written))
                .contains("für Änne Groß-Müller, Versichertennummer A000500015")
                .contains("vom 24.11.2021 bis 24.11.2026, Leistungsbereich: alle")
                .containsPattern("Krankenhaus 1 4\\.123,45\\s€")
                .containsPattern("03\\.02\\.2026 Klinikum Bett 4\\.123,45\\s€");
    }

    @Test
    void says_so_if_nothing_was_billed() throws Exception {
        byte[] written = written(SampleReceipts.of(0));

        PdfStandards.assertKeptBy(written);
        assertThat(text(written))
                .contains("In diesem Zeitraum wurde nichts abgerechnet.")
                .containsPattern("Summe 0 0,00\\s€");
    }

    @Test
    void what_has_no_glyph_is_shown_as_such_and_the_rest_as_it_is() throws Exception {
        byte[] written = written(SampleReceipts.of(new BilledService(
                LocalDate.of(2026, 2, 3), ServiceArea.DOCTORS, "中医 Wang 中", "Mu\u0308ller", new Euro(1))));

        PdfStandards.assertKeptBy(written);
        assertThat(text(written)).contains("?? Wang ?").contains("Müller");
    }

    @Test
    void serves_many_at_once() throws Exception {
        List<byte[]> all = Stream.generate(() -> SampleReceipts.of(5))
                .limit(8)
                .parallel()
                .map(document -> {
                    try {
                        return written(document);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();

        for (byte[] one : all) {
            assertThat(text(one)).contains("Löwen-Apotheke");
        }
    }
}
