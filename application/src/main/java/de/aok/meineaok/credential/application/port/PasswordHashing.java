package de.aok.meineaok.credential.application.port;

import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.credential.application.OverloadedException;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;

/**
 * Argon2id, in turns: a hash costs memory and time, so that only a few are made at once. Whoever wants one waits for a turn
 * first, before taking any lock.
 */
@Rule(RuleId.PWD_9)
public interface PasswordHashing {

    /**
     * Waits for a turn.
     *
     * @throws OverloadedException if too many wait already, or the wait gets too long
     */
    Turn await();

    /** Leave to hash, until it is closed. For the thread that has it. */
    interface Turn extends AutoCloseable {

        /** A hash with a new salt and the current parameters. */
        PasswordHash hash(String secret);

        /** Whether the secret is the one that was hashed. */
        boolean matches(String secret, PasswordHash hash);

        /** A hash that nothing matches, as dear to judge as a real one: for user names that nobody has (LOG-2). */
        PasswordHash decoy();

        /** Whether the hash was made with parameters lower than the current ones. */
        boolean outdated(PasswordHash hash);

        @Override
        void close();
    }
}
