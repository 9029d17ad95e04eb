package de.aok.meineaok.testing;

import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.credential.application.OverloadedException;
import de.aok.meineaok.credential.application.port.PasswordHashing;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Hashes by spelling out, and counts what a real one would cost, whichever thread it is. */
public final class CountingHashing implements PasswordHashing {
    private static final int PARAMETERS = 2;
    private static final int SECRET = 4;

    private final AtomicInteger hashes = new AtomicInteger();
    private final AtomicInteger turns = new AtomicInteger();

    /** How many turns may be held at once. */
    public volatile int atOnce = Integer.MAX_VALUE;

    /** Whether every turn has to be waited for. */
    public volatile boolean crowded;

    /** What new hashes are made with; those of lower ones, by the alphabet, are outdated. */
    public volatile String parameters = "v1";

    /** Runs before each turn. */
    public volatile Runnable beforeTurn = () -> {};

    /** How many hashes were computed. */
    public int hashes() {
        return hashes.get();
    }

    /** How many turns are held. */
    public int turns() {
        return turns.get();
    }

    @Override
    public Turn await() {
        return next().orElseThrow(() -> new OverloadedException("all turns are held"));
    }

    @Override
    public Optional<Turn> tryNow() {
        return crowded ? Optional.empty() : next();
    }

    private Optional<Turn> next() {
        beforeTurn.run();
        if (turns.incrementAndGet() > atOnce) {
            turns.decrementAndGet();
            return Optional.empty();
        }
        return Optional.of(turn());
    }

    private Turn turn() {
        return new Turn() {
            @Override
            public PasswordHash hash(String secret) {
                int salt = hashes.incrementAndGet();
                return new PasswordHash("$argon2id$" + parameters + "$" + salt + "$" + secret);
            }

            @Override
            public boolean matches(String secret, PasswordHash hash) {
                hashes.incrementAndGet();
                String[] parts = parts(hash);
                return parts.length > SECRET && parts[SECRET].equals(secret);
            }

            @Override
            public PasswordHash decoy() {
                return new PasswordHash("$argon2id$" + parameters + "$decoy");
            }

            @Override
            public boolean outdated(PasswordHash hash) {
                return parts(hash)[PARAMETERS].compareTo(parameters) < 0;
            }

            @Override
            public void close() {
                turns.decrementAndGet();
            }
        };
    }

    /** Nothing, algorithm, parameters, salt and, unless it is a decoy, the secret. */
    private static String[] parts(PasswordHash hash) {
        return hash.encoded().split("\\$", SECRET + 1);
    }
}
