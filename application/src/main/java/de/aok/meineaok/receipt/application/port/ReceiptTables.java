package de.aok.meineaok.receipt.application.port;

import de.aok.meineaok.receipt.application.ReceiptDocument;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.io.IOException;
import java.io.OutputStream;

/** Writes receipts as tables in CSV, to be calculated with. */
@Rule(RuleId.RCP_3)
public interface ReceiptTables {

    /**
     * Writes one.
     *
     * @param out not closed
     * @throws IOException if it cannot be written
     */
    void write(ReceiptDocument document, OutputStream out) throws IOException;
}
