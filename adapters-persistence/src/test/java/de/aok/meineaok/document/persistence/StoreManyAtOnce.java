package de.aok.meineaok.document.persistence;

import de.aok.meineaok.document.FileId;
import de.aok.meineaok.document.application.port.FileVault;
import de.aok.meineaok.persistence.PlainSealing;
import de.aok.meineaok.persistence.TestDatabase;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A program that stores many contents at once and reads them again, in a JVM that could not hold them. */
final class StoreManyAtOnce {
    private StoreManyAtOnce() {}

    /** @param args how many contents, and how many bytes each */
    public static void main(String[] args) throws Exception {
        int contents = Integer.parseInt(args[0]);
        int size = Integer.parseInt(args[1]);
        TestDatabase database = TestDatabase.emptied("file_content");
        FileVault vault = new JpaFileVault(database.entities(), new PlainSealing(), database);
        ExecutorService threads = Executors.newFixedThreadPool(contents);
        long began = System.nanoTime();
        List<Callable<Long>> storing = new ArrayList<>();
        for (int i = 0; i < contents; i++) {
            storing.add(() -> storeAndRead(vault, size));
        }
        long stored = 0;
        for (Future<Long> done : threads.invokeAll(storing)) {
            stored += done.get();
        }
        threads.shutdown();
        long millis = (System.nanoTime() - began) / 1_000_000;
        System.out.println("stored and read " + stored + " bytes in " + millis + " ms");
        System.exit(0);
    }

    private static long storeAndRead(FileVault vault, int size) throws Exception {
        FileId id = new FileId(UUID.randomUUID());
        vault.store(id, new Zeros(size), size, Instant.EPOCH);
        ByteBuffer into = ByteBuffer.allocate(8192);
        long read = 0;
        try (SeekableByteChannel content = vault.open(id)) {
            while (content.read(into.clear()) >= 0) {
                read += into.position();
            }
        }
        return read;
    }

    /** So many bytes that nobody keeps. */
    private static final class Zeros extends InputStream {
        private int left;

        private Zeros(int size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int read = Math.min(length, left);
            left -= read;
            return read;
        }
    }
}
