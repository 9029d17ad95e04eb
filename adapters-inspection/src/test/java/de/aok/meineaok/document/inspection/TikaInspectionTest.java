package de.aok.meineaok.document.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.aok.meineaok.document.application.port.ContentInspection;
import de.aok.meineaok.testing.SampleFiles;
import de.aok.meineaok.testing.contract.ContentInspectionContract;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
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
    private static final class FailingChannel implements SeekableByteChannel {
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

        @Override
        public long position() {
            return 0;
        }

        @Override
        public SeekableByteChannel position(long to) {
            return this;
        }

        @Override
        public int write(ByteBuffer from) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SeekableByteChannel truncate(long to) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {
            throw new IllegalStateException("the channel is not the inspection's to close");
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
