package de.aok.meineaok.development;

import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.credential.application.port.PasswordHashing;
import de.aok.meineaok.credential.crypto.Argon2Parameters;
import de.aok.meineaok.credential.crypto.Argon2idHashing;
import de.aok.meineaok.credential.crypto.HashingLimits;
import de.aok.meineaok.development.Members.Member;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Judges the right password once, as the portal does, and tells how many nanoseconds of a processor that took. */
public final class HashingWork implements LongSupplier {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final PasswordHashing hashing =
            new Argon2idHashing(Argon2Parameters.recommended(), new HashingLimits(1, 0, Duration.ZERO));
    private final PasswordHash hash;

    public HashingWork() {
        try (PasswordHashing.Turn turn = hashing.await()) {
            hash = turn.hash(Member.PASSWORD);
        }
    }

    @Override
    public long getAsLong() {
        long before = threads.getCurrentThreadCpuTime();
        try (PasswordHashing.Turn turn = hashing.await()) {
            if (!turn.matches(Member.PASSWORD, hash)) {
                throw new IllegalStateException("The right password is wrong");
            }
        }
        return threads.getCurrentThreadCpuTime() - before;
    }
}
