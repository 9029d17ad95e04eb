package de.aok.meineaok.document.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.aok.meineaok.document.application.port.ContentInspection;
import de.aok.meineaok.testing.SampleFiles;
import de.aok.meineaok.testing.contract.ContentInspectionContract;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class TikaInspectionTest extends ContentInspectionContract {
    @Override
    protected ContentInspection inspection() {
        return new TikaInspection(1);
    }

    /** A channel that has a beginning, and fails where more is read. */
    private static final class FailingChannel extends ReadingChannel {
        private final byte[] beginning;

        FailingChannel(byte[] beginning) {
            this.beginning = beginning;
        }

        @Override
        public long size() {
            return beginning.length + 1000L;
        }

        @Override
        public int read(ByteBuffer into) throws IOException {
            if (into.remaining() < beginning.length) {
                throw new IOException("the vault is down");
            }
            into.put(beginning);
            return beginning.length;
        }
    }

    @Test
    void a_content_that_cannot_be_had_is_no_broken_file() {
        byte[] beginning = Arrays.copyOf(SampleFiles.pdf(), 64 * 1024);
        FailingChannel channel = new FailingChannel(beginning);

        assertThatThrownBy(() -> inspection().inspect(channel))
                .isInstanceOf(IOException.class)
                .hasMessage("the vault is down");
    }

    @Test
    void who_is_interrupted_while_others_have_their_turn_has_read_nothing() {
        for (byte[] file : List.of(SampleFiles.pdf(), SampleFiles.png(), SampleFiles.tiff())) {
            CountingChannel channel = new CountingChannel(file);
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> inspection().inspect(channel)).isInstanceOf(InterruptedIOException.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(channel.reads()).isZero();
        }
    }

    @Test
    void nothing_of_a_file_gets_into_the_log() {
        StringBuilder log = new StringBuilder();
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord line) {
                log.append(line.getMessage());
            }

            @Override
            public void flush() {
                // Nothing is held back.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        Logger root = Logger.getLogger("");
        root.addHandler(listener);
        try {
            Inspected.inspect(Inspected.text(SampleFiles.pdf()).replace("endobj", "Geheim"));
        } finally {
            root.removeHandler(listener);
        }

        assertThat(log).doesNotContain("Geheim");
    }
}
