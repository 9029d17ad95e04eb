package de.aok.meineaok.testing;

import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.credential.application.port.PasswordHashing;

/** Hashes by spelling out, and counts what a real one would cost, whichever thread it is. */
public final class CountingHashing implements PasswordHashing {
    /** How many hashes were computed. */
    public volatile int hashes;

    /** How many turns are held. */
    public volatile int turns;

    /** What new hashes are made with; older ones are outdated. */
    public volatile String parameters = "v1";

    /** Runs before each turn; what it throws is thrown instead of giving one. */
    public volatile Runnable beforeTurn = () -> {};

    @Override
    public Turn await() {
        beforeTurn.run();
        count(0, 1);
        return new Turn() {
            @Override
            public PasswordHash hash(String secret) {
                count(1, 0);
                return new PasswordHash("$argon2id$" + parameters + "$" + secret);
            }

            @Override
            public boolean matches(String secret, PasswordHash hash) {
                count(1, 0);
                return hash.encoded()
                        .replaceFirst("^\\$argon2id\\$[^$]*\\$", "")
                        .equals(secret);
            }

            @Override
            public PasswordHash decoy() {
                return new PasswordHash("$argon2id$" + parameters + "$decoy-that-nothing-matches\n");
            }

            @Override
            public boolean outdated(PasswordHash hash) {
                return !hash.encoded().startsWith("$argon2id$" + parameters + "$");
            }

            @Override
            public void close() {
                count(0, -1);
            }
        };
    }

    private synchronized void count(int moreHashes, int moreTurns) {
        hashes += moreHashes;
        turns += moreTurns;
    }
}
