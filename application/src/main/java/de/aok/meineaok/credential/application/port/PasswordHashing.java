package de.aok.meineaok.credential.application.port;

import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.credential.application.OverloadedException;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.Optional;
import java.util.function.BooleanSupplier;

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

    /** A turn that is free just now; none if all are held, or somebody waits for one. */
    Optional<Turn> tryNow();

    /**
     * A turn that is free just now, else one that it is worth to wait for.
     *
     * @param worthWaiting asked only if none is free, so that a crowd does not grow by those who in the end need no hash
     * @return none if it is not worth it
     * @throws OverloadedException if it is, but too many wait already, or the wait gets too long
     */
    default Optional<Turn> awaitIf(BooleanSupplier worthWaiting) {
        Optional<Turn> free = tryNow();
        return free.isEmpty() && worthWaiting.getAsBoolean() ? Optional.of(await()) : free;
    }

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
