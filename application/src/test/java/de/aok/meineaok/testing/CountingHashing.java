package de.aok.meineaok.testing;

import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.credential.application.port.PasswordHashing;

/** Hashes by spelling out, and counts what a real one would cost. */
public final class CountingHashing implements PasswordHashing {
    /** How many hashes were computed. */
    public int hashes;

    /** How many turns are held. */
    public int turns;

    /** What new hashes are made with; older ones are outdated. */
    public String parameters = "v1";

    /** Runs before each turn. */
    public Runnable beforeTurn = () -> {};

    @Override
    public Turn await() {
        beforeTurn.run();
        turns++;
        return new Turn() {
            @Override
            public PasswordHash hash(String secret) {
                hashes++;
                return new PasswordHash("$argon2id$" + parameters + "$" + secret);
            }

            @Override
            public boolean matches(String secret, PasswordHash hash) {
                hashes++;
                return hash.encoded().endsWith("$" + secret);
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
                turns--;
            }
        };
    }
}
