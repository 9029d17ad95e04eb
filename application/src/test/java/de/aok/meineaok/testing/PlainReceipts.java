package de.aok.meineaok.testing;

import de.aok.meineaok.receipt.application.AreaTotal;
import de.aok.meineaok.receipt.application.German;
import de.aok.meineaok.receipt.application.ReceiptDocument;
import de.aok.meineaok.receipt.application.ReceiptLine;
import de.aok.meineaok.receipt.application.port.PrintedReceipts;
import de.aok.meineaok.receipt.application.port.ReceiptBundles;
import de.aok.meineaok.receipt.application.port.ReceiptTables;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Receipts in plain text, whichever form is asked for. */
public final class PlainReceipts implements PrintedReceipts, ReceiptTables, ReceiptBundles {
    @Override
    public void write(ReceiptDocument document, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder(document.holder().full()).append('\n');
        for (AreaTotal total : document.receipt().totals().areas()) {
            text.append(total.area().german())
                    .append(' ')
                    .append(German.amount(total.cost()))
                    .append('\n');
        }
        for (ReceiptLine line : document.receipt().lines()) {
            text.append(line.billed().day())
                    .append(' ')
                    .append(line.billed().provider())
                    .append(' ')
                    .append(line.billed().service())
                    .append(' ')
                    .append(line.billed().cost())
                    .append('\n');
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
