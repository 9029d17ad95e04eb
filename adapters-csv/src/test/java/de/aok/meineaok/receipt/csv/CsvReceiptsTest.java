package de.aok.meineaok.receipt.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.insured.application.BilledService;
import de.aok.meineaok.receipt.ServiceArea;
import de.aok.meineaok.receipt.application.ReceiptDocument;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.SampleReceipts;
import de.aok.meineaok.testing.contract.ReceiptWritingContract;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule(RuleId.RCP_3)
class CsvReceiptsTest extends ReceiptWritingContract {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 3);

    private final CsvReceipts receipts = new CsvReceipts();

    @Override
    protected void write(ReceiptDocument document, OutputStream out) throws IOException {
        receipts.write(document, out);
    }

    @Override
    protected String textOf(byte[] written) throws IOException {
        return rows(written).stream().map(row -> String.join("\n", row)).collect(Collectors.joining("\n"));
    }

    private static List<String[]> rows(byte[] written) throws IOException {
        try (MappingIterator<String[]> rows = CsvMapper.builder()
                .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                .build()
                .readerFor(String[].class)
                .with(CsvSchema.emptySchema().withColumnSeparator(';'))
                .readValues(written)) {
            return rows.readAll();
        }
    }

    @Test
    void is_what_german_spreadsheets_open_as_it_is() throws IOException {
        byte[] written = written(SampleReceipts.of(
                new BilledService(DAY, ServiceArea.HOSPITAL, "Klinikum; Haus \"A\"", "Bett, 4 Tage", new Euro(412_345)),
                new BilledService(DAY, ServiceArea.MEDICINES, "Löwen-Apotheke", "Rückgabe", new Euro(-50))));

        assertThat(new String(written, StandardCharsets.UTF_8))
                .isEqualTo(
                        "\uFEFF\"Datum\";\"Leistungsbereich\";\"Leistungserbringer\";\"Leistung\";\"Kosten in Euro\"\r\n"
                                + "\"03.02.2026\";\"Krankenhaus\";\"Klinikum; Haus \"\"A\"\"\";\"Bett, 4 Tage\";\"4123,45\"\r\n"
                                + "\"03.02.2026\";\"Arzneimittel\";\"Löwen-Apotheke\";\"Rückgabe\";\"-0,50\"\r\n");
    }

    @Test
    void without_lines_it_has_its_columns() throws IOException {
        assertThat(new String(written(SampleReceipts.of(0)), StandardCharsets.UTF_8))
                .startsWith("\uFEFF\"Datum\";");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+49 511",
                "-2+3",
                "@SUM(A1)",
                "=HYPERLINK(\"http://evil.example\";\"x\")",
                "=cmd|' /C calc'!A0"
            })
    void nothing_is_taken_for_a_formula(String text) throws IOException {
        List<String[]> rows =
                rows(written(SampleReceipts.of(new BilledService(DAY, ServiceArea.OTHER, text, text, new Euro(100)))));

        assertThat(rows.get(1)[2]).isEqualTo('\'' + text);
        assertThat(rows.get(1)[3]).isEqualTo('\'' + text);
    }

    @Test
    void its_amounts_come_to_the_total_to_the_cent() throws IOException {
        ReceiptDocument document = SampleReceipts.of(2_000);

        BigDecimal sum = rows(written(document)).stream()
                .skip(1)
                .map(row -> new BigDecimal(row[4].replace(',', '.')))
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(Euro.of(sum)).isEqualTo(document.receipt().totals().cost());
    }
}
