package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.insured.application.BilledService;
import de.aok.meineaok.receipt.ServiceArea;
import de.aok.meineaok.receipt.application.ReceiptDocument;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.SampleReceipts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/**
 * What {@link de.aok.meineaok.receipt.application.port.PrintedReceipts}, {@link
 * de.aok.meineaok.receipt.application.port.ReceiptTables} and {@link de.aok.meineaok.receipt.application.port.ReceiptBundles} promise
 * alike.
 */
@Rule(RuleId.RCP_3)
public abstract class ReceiptWritingContract {

    protected abstract void write(ReceiptDocument document, OutputStream out) throws IOException;

    /** What somebody reads in it, in whatever order and with whatever marks; each text in one piece. */
    protected abstract String textOf(byte[] written) throws IOException;

    protected final byte[] written(ReceiptDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(document, out);
        return out.toByteArray();
    }

    @Test
    void names_provider_and_service_of_every_line() throws IOException {
        ReceiptDocument document = SampleReceipts.of(20);

        String text = textOf(written(document));

        assertThat(document.receipt().lines())
                .allSatisfy(line -> assertThat(text)
                        .contains(line.billed().provider())
                        .contains(line.billed().service()));
    }

    @Test
    void a_receipt_without_lines_is_one() throws IOException {
        assertThat(written(SampleReceipts.of(0))).isNotEmpty();
    }

    @Test
    void what_looks_like_markup_is_text() throws IOException {
        ReceiptDocument document = SampleReceipts.of(new BilledService(
                LocalDate.of(2026, 2, 3), ServiceArea.OTHER, "Praxis \"A & B\"", "<b>x</b> {{y}}; z", new Euro(-1)));

        assertThat(textOf(written(document))).contains("<b>x</b> {{y}}; z").contains("Praxis \"A & B\"");
    }

    @Test
    void the_stream_is_left_open() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        OutputStream open = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed.set(true);
            }
        };

        write(SampleReceipts.of(3), open);

        assertThat(closed).isFalse();
    }

    @Test
    void a_stream_that_cannot_be_written_is_a_fault() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("gone");
            }
        };

        assertThatIOException().isThrownBy(() -> write(SampleReceipts.of(3), broken));
    }
}
