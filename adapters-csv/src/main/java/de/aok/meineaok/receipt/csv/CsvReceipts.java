package de.aok.meineaok.receipt.csv;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import de.aok.meineaok.insured.application.BilledService;
import de.aok.meineaok.receipt.application.German;
import de.aok.meineaok.receipt.application.ReceiptDocument;
import de.aok.meineaok.receipt.application.ReceiptLine;
import de.aok.meineaok.receipt.application.port.ReceiptTables;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Receipts as tables that German spreadsheets open as they are: UTF-8 with a mark, semicolons, commas in amounts. What others have
 * written is never taken for a formula.
 */
@Rule(RuleId.RCP_3)
public final class CsvReceipts implements ReceiptTables {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** With what a spreadsheet takes a text for a formula. */
    private static final String STARTS_OF_FORMULAS = "=+-@\t\r";

    private static final CsvSchema COLUMNS = CsvSchema.builder()
            .addColumn("Datum")
            .addColumn("Leistungsbereich")
            .addColumn("Leistungserbringer")
            .addColumn("Leistung")
            .addColumn("Kosten in Euro")
            .setColumnSeparator(';')
            .setLineSeparator("\r\n")
            .setUseHeader(true)
            .build();

    private final ObjectWriter writer = CsvMapper.builder()
            .enable(CsvGenerator.Feature.ALWAYS_QUOTE_STRINGS)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build()
            .writer(COLUMNS);

    @Override
    public void write(ReceiptDocument document, OutputStream out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        try (SequenceWriter rows = writer.writeValues(out)) {
            if (document.receipt().lines().isEmpty()) {
                // The names of the columns come with the first row alone.
                rows.write(new String[0]);
            }
            for (ReceiptLine line : document.receipt().lines()) {
                rows.write(row(line.billed()));
            }
        }
    }

    private static String[] row(BilledService billed) {
        return new String[] {
            German.day(billed.day()),
            billed.area().german(),
            harmless(billed.provider()),
            harmless(billed.service()),
            German.number(billed.cost())
        };
    }

    private static String harmless(String text) {
        return STARTS_OF_FORMULAS.indexOf(text.charAt(0)) < 0 ? text : '\'' + text;
    }
}
