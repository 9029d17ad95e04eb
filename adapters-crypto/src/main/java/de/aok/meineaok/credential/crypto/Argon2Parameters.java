package de.aok.meineaok.credential.crypto;

/**
 * What a hash costs, by RFC 9106.
 *
 * @param memoryKiB KiB of memory; at least 8 a lane, at most 1 GiB, beyond which a stored hash is broken rather than strong
 * @param iterations passes over the memory; 1 to 1000
 * @param parallelism lanes; 1 to 255
 */
public record Argon2Parameters(int memoryKiB, int iterations, int parallelism) {
    private static final int MAX_MEMORY_KIB = 1 << 20;
    private static final int MAX_ITERATIONS = 1000;
    private static final int MAX_PARALLELISM = 255;

    public Argon2Parameters {
        if (parallelism < 1 || parallelism > MAX_PARALLELISM) {
            throw new IllegalArgumentException("parallelism is 1 to " + MAX_PARALLELISM + ", not " + parallelism);
        }
        if (iterations < 1 || iterations > MAX_ITERATIONS) {
            throw new IllegalArgumentException("iterations are 1 to " + MAX_ITERATIONS + ", not " + iterations);
        }
        if (memoryKiB < 8 * parallelism || memoryKiB > MAX_MEMORY_KIB) {
            throw new IllegalArgumentException("memory is 8 KiB a lane to " + MAX_MEMORY_KIB + ", not " + memoryKiB);
        }
    }

    /** One of the equally strong sets that OWASP recommends; docs/decisions/0001-argon2-library.md says why this one. */
    public static Argon2Parameters recommended() {
        return new Argon2Parameters(7 * 1024, 5, 1);
    }

    /** Whether memory or iterations are lower. Lanes alone make a hash neither stronger nor weaker. */
    boolean lowerThan(Argon2Parameters other) {
        return memoryKiB < other.memoryKiB || iterations < other.iterations;
    }
}
