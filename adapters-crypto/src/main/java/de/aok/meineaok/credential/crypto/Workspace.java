package de.aok.meineaok.credential.crypto;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.Block;

/**
 * The memory of one hash after another. Kept, because 7 MiB and more allocated for each would be the collector's work; the
 * generator wipes each block before it gives it back. For one thread at a time.
 */
final class Workspace implements Argon2BytesGenerator.BlockPool {
    private final int capacity;
    private final Deque<Block> idle;

    /** @param memoryKiB memory to keep; what hashes with higher parameters use beyond is not kept */
    Workspace(int memoryKiB) {
        this.capacity = memoryKiB;
        this.idle = new ArrayDeque<>(memoryKiB);
    }

    /** The raw Argon2id hash, version 19, of a text in UTF-8. */
    byte[] argon2id(String secret, byte[] salt, Argon2Parameters parameters, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new org.bouncycastle.crypto.params.Argon2Parameters.Builder(
                        org.bouncycastle.crypto.params.Argon2Parameters.ARGON2_id)
                .withVersion(org.bouncycastle.crypto.params.Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(parameters.memoryKiB())
                .withIterations(parameters.iterations())
                .withParallelism(parameters.parallelism())
                .withSalt(salt)
                .withBlockPool(this)
                .build());
        byte[] plain = secret.getBytes(StandardCharsets.UTF_8);
        try {
            byte[] hash = new byte[length];
            generator.generateBytes(plain, hash);
            return hash;
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    @Override
    public Block allocate() {
        Block kept = idle.pollLast();
        return kept == null ? new Block() : kept;
    }

    @Override
    public void deallocate(Block block) {
        if (idle.size() < capacity) {
            idle.addLast(block);
        }
    }
}
