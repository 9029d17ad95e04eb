package de.aok.meineaok.credential.crypto;

import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.credential.application.port.PasswordHashing;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Argon2id by Bouncy Castle, with 16 bytes of salt and 32 of hash. */
@Rule({RuleId.PWD_9, RuleId.ACT_5, RuleId.LOG_2})
public final class Argon2idHashing implements PasswordHashing {
    private static final int SALT_LENGTH = 16;
    private static final int HASH_LENGTH = 32;

    private final Argon2Parameters parameters;
    private final SecureRandom random = new SecureRandom();
    private final Turnstile turnstile;
    /** One for each turn that may be had at once; the one used last comes first, its memory still in the caches. */
    private final Deque<Workspace> idle = new ConcurrentLinkedDeque<>();

    private final PasswordHash decoy;

    /**
     * @param parameters for new hashes; those of stored ones are judged with their own
     * @param limits what may be hashed at once
     */
    public Argon2idHashing(Argon2Parameters parameters, HashingLimits limits) {
        this.parameters = parameters;
        this.turnstile = new Turnstile(limits);
        for (int i = 0; i < limits.parallel(); i++) {
            idle.add(new Workspace(parameters.memoryKiB()));
        }
        // Not the hash of anything that anybody knows: 32 random bytes cost as much to judge, and nothing to make.
        this.decoy = new PhcString(parameters, random(SALT_LENGTH), random(HASH_LENGTH)).encode();
    }

    @Override
    public Turn await() {
        turnstile.enter();
        return new WorkingTurn(idle.removeFirst());
    }

    @Override
    public Optional<Turn> tryNow() {
        return turnstile.tryEnter() ? Optional.of(new WorkingTurn(idle.removeFirst())) : Optional.empty();
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private final class WorkingTurn implements Turn {
        private final Workspace workspace;
        private final Thread holder = Thread.currentThread();
        private boolean closed;

        WorkingTurn(Workspace workspace) {
            this.workspace = workspace;
        }

        @Override
        public PasswordHash hash(String secret) {
            requireHeld();
            byte[] salt = random(SALT_LENGTH);
            return new PhcString(parameters, salt, workspace.argon2id(secret, salt, parameters, HASH_LENGTH)).encode();
        }

        @Override
        public boolean matches(String secret, PasswordHash hash) {
            requireHeld();
            PhcString stored = PhcString.parse(hash);
            byte[] expected = stored.hash();
            byte[] actual = workspace.argon2id(secret, stored.salt(), stored.parameters(), expected.length);
            return MessageDigest.isEqual(expected, actual);
        }

        @Override
        public PasswordHash decoy() {
            return decoy;
        }

        @Override
        public boolean outdated(PasswordHash hash) {
            PhcString stored = PhcString.parse(hash);
            return stored.parameters().lowerThan(parameters)
                    || stored.salt().length < SALT_LENGTH
                    || stored.hash().length < HASH_LENGTH;
        }

        @Override
        public void close() {
            requireHolder();
            if (!closed) {
                closed = true;
                idle.addFirst(workspace);
                turnstile.leave();
            }
        }

        private void requireHeld() {
            requireHolder();
            if (closed) {
                throw new IllegalStateException("this turn is over");
            }
        }

        private void requireHolder() {
            if (Thread.currentThread() != holder) {
                throw new IllegalStateException("this turn is another thread's");
            }
        }
    }
}
