package de.aok.meineaok.testing;

import de.aok.meineaok.receipt.application.ReceiptDocument;
import de.aok.meineaok.testing.contract.ReceiptWritingContract;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

class PlainReceiptsTest extends ReceiptWritingContract {
    @Override
    protected void write(ReceiptDocument document, OutputStream out) throws IOException {
        new PlainReceipts().write(document, out);
    }

    @Override
    protected String textOf(byte[] written) {
        return new String(written, StandardCharsets.UTF_8);
    }
}
