package de.aok.meineaok.document.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.document.FileId;
import de.aok.meineaok.document.application.port.FileVault;
import de.aok.meineaok.document.application.port.FileVault.StoredContent;
import de.aok.meineaok.persistence.PlainSealing;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@Rule(RuleId.DOC_2)
class SlowSendersTest {
    private static final int SENDERS = 100;
    private static final int CONNECTIONS = 20;
    private static final int AT_ONCE = 8;
    private static final int SIZE = 10 * Chunks.BYTES;
    private static final int SENT_BEFORE_THE_PAUSE = 7 * Chunks.BYTES + 1;

    private final TestDatabase database = new TestFiles().database();
    private final Semaphore connections = new Semaphore(CONNECTIONS);
    private final AtomicInteger mostTaken = new AtomicInteger();
    private final FileVault vault = new JpaFileVault(
            database.entities(), new PlainSealing(), new Pooled(database, connections, mostTaken), AT_ONCE);
    private final CountDownLatch pausing = new CountDownLatch(SENDERS);
    private final CountDownLatch goingOn = new CountDownLatch(1);

    @Test
    void hold_no_connection_and_little_memory_while_they_pause() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(SENDERS);
        try {
            long before = usedMemory();
            List<Future<StoredContent>> storing = new ArrayList<>();
            for (int i = 0; i < SENDERS; i++) {
                storing.add(threads.submit(
                        () -> vault.store(new FileId(UUID.randomUUID()), new Pausing(), SIZE, Instant.EPOCH)));
            }

            assertThat(pausing.await(2, TimeUnit.MINUTES)).isTrue();

            assertThat(connections.availablePermits()).isEqualTo(CONNECTIONS);
            assertThat(database.single("select count(*) from file_chunk")).isEqualTo(7L * SENDERS);
            assertThat((usedMemory() - before) / SENDERS)
                    .as("bytes for each, of %d that it has sent", SENT_BEFORE_THE_PAUSE)
                    .isLessThan(2L * Chunks.BYTES);
            goingOn.countDown();
            for (Future<StoredContent> stored : storing) {
                assertThat(stored.get(2, TimeUnit.MINUTES).size()).isEqualTo(SIZE);
            }
            assertThat(mostTaken.get())
                    .as("connections, of which others need some")
                    .isBetween(2, AT_ONCE);
        } finally {
            threads.shutdownNow();
        }
    }

    private static long usedMemory() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Transactions for which there are so many connections. */
    private record Pooled(Transactions database, Semaphore connections, AtomicInteger mostTaken)
            implements Transactions {
        @Override
        public <T extends @Nullable Object> T required(Supplier<T> work) {
            connections.acquireUninterruptibly();
            mostTaken.accumulateAndGet(CONNECTIONS - connections.availablePermits(), Math::max);
            try {
                return database.required(work);
            } finally {
                connections.release();
            }
        }
    }

    /** Zeros; pauses in the midst of a chunk until all others do. */
    private final class Pausing extends InputStream {
        private int sent;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (sent == SIZE) {
                return -1;
            }
            if (sent == SENT_BEFORE_THE_PAUSE) {
                pause();
            }
            int end = sent < SENT_BEFORE_THE_PAUSE ? SENT_BEFORE_THE_PAUSE : SIZE;
            int sending = Math.min(length, end - sent);
            sent += sending;
            return sending;
        }

        private void pause() throws IOException {
            pausing.countDown();
            try {
                if (!goingOn.await(2, TimeUnit.MINUTES)) {
                    throw new IOException("nobody goes on");
                }
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }
}
