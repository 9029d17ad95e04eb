package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.aok.meineaok.document.FileId;
import de.aok.meineaok.document.application.port.FileVault;
import de.aok.meineaok.document.application.port.FileVault.StoredContent;
import de.aok.meineaok.document.application.port.FileVault.TooLargeException;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a {@link FileVault} promises. */
@Rule(RuleId.DOC_2)
public abstract class FileVaultContract extends KeepingContract {
    private static final int MANY = 10_000_000;

    /** Where there is no content. */
    protected abstract FileVault vault();

    /** Makes a file that has this content. */
    protected abstract void refer(FileId content);

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 1, 1000, 65_535, 65_536, 65_537, 262_143, 262_144, 262_145, 524_287, 524_288, 524_289, 1_048_576,
                3_000_001
            })
    @Rule(RuleId.DOC_4)
    void gives_back_what_was_stored_and_tells_size_and_checksum(int size) throws Exception {
        byte[] content = content(size);
        FileId id = newId();

        StoredContent stored = store(id, new ByteArrayInputStream(content), MANY);

        assertThat(stored.size()).isEqualTo(size);
        assertThat(stored.sha256().hex())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        assertThat(read(id)).isEqualTo(content);
    }

    @Test
    void reads_from_any_place() throws Exception {
        byte[] content = content(1_500_000);
        Random chance = new Random(7);
        try (SeekableByteChannel channel = vault().open(stored(content))) {
            assertThat(channel.size()).isEqualTo(content.length);
            for (int i = 0; i < 300; i++) {
                int from = chance.nextInt(content.length);
                ByteBuffer into = ByteBuffer.allocate(1 + chance.nextInt(i % 30 == 0 ? 600_000 : 2_000));

                channel.position(from);
                int read = channel.read(into);

                assertThat(read).isEqualTo(into.position()).isPositive();
                assertThat(channel.position()).isEqualTo(from + (long) read);
                assertThat(Arrays.copyOf(into.array(), read)).isEqualTo(Arrays.copyOfRange(content, from, from + read));
            }
            channel.position(content.length);
            assertThat(channel.read(ByteBuffer.allocate(1))).isEqualTo(-1);
            channel.position(content.length + 1_000_000L);
            assertThat(channel.read(ByteBuffer.allocate(1))).isEqualTo(-1);
            assertThatIllegalArgumentException().isThrownBy(() -> channel.position(-1));
        }
    }

    @Test
    void gives_channels_that_can_be_closed_and_not_written() throws Exception {
        SeekableByteChannel channel = vault().open(stored(content(10)));

        assertThatExceptionOfType(NonWritableChannelException.class)
                .isThrownBy(() -> channel.write(ByteBuffer.allocate(1)));
        assertThatExceptionOfType(NonWritableChannelException.class).isThrownBy(() -> channel.truncate(1));
        assertThat(channel.isOpen()).isTrue();

        channel.close();
        channel.close();

        assertThat(channel.isOpen()).isFalse();
        assertThatExceptionOfType(ClosedChannelException.class).isThrownBy(() -> channel.read(ByteBuffer.allocate(1)));
        assertThatExceptionOfType(ClosedChannelException.class).isThrownBy(channel::position);
        assertThatExceptionOfType(ClosedChannelException.class).isThrownBy(() -> channel.position(1));
        assertThatExceptionOfType(ClosedChannelException.class).isThrownBy(channel::size);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 262_144, 524_288, 1_000_000})
    void takes_what_is_as_large_as_may_be_and_nothing_larger(int atMost) throws Exception {
        FileId id = newId();
        assertThat(store(id, new ByteArrayInputStream(content(atMost)), atMost).size())
                .isEqualTo(atMost);
        assertThat(read(id)).hasSize(atMost);

        FileId tooLarge = newId();
        CountingStream endless = new CountingStream(Long.MAX_VALUE);
        assertThatExceptionOfType(TooLargeException.class)
                .isThrownBy(() -> vault().store(tooLarge, endless, atMost, NOW));

        assertThat(endless.read).as("read until it was known").isEqualTo(atMost + 1L);
        assertThatIsUnknown(tooLarge);
        assertThat(sweepAll()).as("what was not too large alone").isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 300_000, 1_000_000})
    void keeps_nothing_of_what_cannot_be_read_to_its_end(int until) {
        FileId id = newId();

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> vault().store(id, new CountingStream(until), MANY, NOW))
                .withMessage("the line is dead");

        assertThatIsUnknown(id);
        assertThat(sweepAll()).as("left of it").isZero();
    }

    @Test
    void nobody_reads_what_is_not_stored_to_its_end() throws Exception {
        FileId id = newId();
        List<String> found = new ArrayList<>();
        InputStream content = new ByteArrayInputStream(content(1_000_000)) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                found.add(found(id));
                return super.read(into, offset, length);
            }
        };

        store(id, content, MANY);

        assertThat(found).isNotEmpty().containsOnly("nothing");
        assertThat(found(id)).isEqualTo("something");
    }

    private String found(FileId id) {
        try (SeekableByteChannel channel = vault().open(id)) {
            return channel.isOpen() ? "something" : "something closed";
        } catch (NoSuchFileException none) {
            return "nothing";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void an_identifier_serves_once() throws Exception {
        byte[] content = content(1000);
        FileId id = stored(content);

        assertThatThrownBy(() -> store(id, new ByteArrayInputStream(content(1)), MANY))
                .isInstanceOf(RuntimeException.class);

        assertThat(read(id)).isEqualTo(content);
    }

    @Test
    void stores_many_at_once() throws Exception {
        List<byte[]> contents =
                IntStream.range(0, 20).mapToObj(i -> content(600_000 + i)).toList();
        ExecutorService threads = Executors.newFixedThreadPool(contents.size());
        try {
            List<Future<FileId>> stored = contents.stream()
                    .map(content -> threads.submit(() -> stored(content)))
                    .toList();
            for (int i = 0; i < contents.size(); i++) {
                assertThat(read(stored.get(i).get())).isEqualTo(contents.get(i));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @Rule(RuleId.RET_4)
    void removes_contents_and_passes_over_unknown_ones() throws Exception {
        FileId first = stored(content(300_000));
        FileId second = stored(content(1));
        FileId stays = stored(content(2));

        doWithin(() -> vault().remove(List.of(first, newId(), second)));
        doWithin(() -> vault().remove(List.of()));

        assertThatIsUnknown(first);
        assertThatIsUnknown(second);
        assertThat(read(stays)).hasSize(2);
    }

    @Test
    void what_was_to_be_removed_is_there_if_that_was_rolled_back() throws Exception {
        FileId id = stored(content(300_000));

        assertThatIllegalStateException()
                .isThrownBy(() -> doWithin(() -> {
                    vault().remove(List.of(id));
                    vault().sweep(NOW.plusSeconds(1), 10);
                    throw new IllegalStateException("the cause failed");
                }));

        assertThat(read(id)).hasSize(300_000);
    }

    @Test
    void removes_nothing_that_a_file_has() throws Exception {
        FileId id = stored(content(1));
        refer(id);

        assertThatThrownBy(() -> doWithin(() -> vault().remove(List.of(id)))).isInstanceOf(RuntimeException.class);

        assertThat(read(id)).hasSize(1);
    }

    @Test
    void sweeps_what_no_file_has_and_was_begun_long_enough_ago() throws Exception {
        FileId had = stored(content(1));
        refer(had);
        List<FileId> forgotten = List.of(stored(content(1)), stored(content(1)), stored(content(1)));

        assertThat(within(() -> vault().sweep(NOW, 10))).isZero();
        assertThat(within(() -> vault().sweep(NOW.plus(Duration.ofMillis(1)), 2)))
                .isEqualTo(2);
        assertThat(within(() -> vault().sweep(NOW.plus(Duration.ofMillis(1)), 2)))
                .isEqualTo(1);

        forgotten.forEach(this::assertThatIsUnknown);
        assertThat(read(had)).hasSize(1);
    }

    private int sweepAll() {
        return within(() -> vault().sweep(NOW.plusSeconds(1), 10));
    }

    /** Stores as of now. */
    protected final StoredContent store(FileId id, InputStream content, long atMost) {
        try {
            return vault().store(id, content, atMost, NOW);
        } catch (IOException | TooLargeException e) {
            throw new AssertionError(e);
        }
    }

    protected final FileId stored(byte[] content) {
        FileId id = newId();
        store(id, new ByteArrayInputStream(content), MANY);
        return id;
    }

    protected final byte[] read(FileId id) throws IOException {
        try (SeekableByteChannel channel = vault().open(id)) {
            return Channels.newInputStream(channel).readAllBytes();
        }
    }

    private void assertThatIsUnknown(FileId id) {
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> vault().open(id));
    }

    private static FileId newId() {
        return new FileId(UUID.randomUUID());
    }

    /** As good as random, and each time the same. */
    protected static byte[] content(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        return content;
    }

    /** Fails behind so many bytes, and counts those that were read. */
    private static final class CountingStream extends InputStream {
        private final long until;
        private long read;

        private CountingStream(long until) {
            this.until = until;
        }

        @Override
        public int read() throws IOException {
            if (read == until) {
                throw new IOException("the line is dead");
            }
            read++;
            return 7;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int next = read();
            int some = (int) Math.min(length, 1 + until - read);
            Arrays.fill(into, offset, offset + some, (byte) next);
            read += some - 1;
            return some;
        }
    }
}
