package de.aok.meineaok.development;

import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.credential.application.port.PasswordHashing;
import de.aok.meineaok.credential.crypto.Argon2Parameters;
import de.aok.meineaok.credential.crypto.Argon2idHashing;
import de.aok.meineaok.credential.crypto.HashingLimits;
import de.aok.meineaok.development.Members.Member;
import java.time.Duration;

/** Judges the right password once, as the portal does. */
public final class HashingWork implements Runnable {
    private final PasswordHashing hashing =
            new Argon2idHashing(Argon2Parameters.recommended(), new HashingLimits(1, 0, Duration.ZERO));
    private final PasswordHash hash;

    public HashingWork() {
        try (PasswordHashing.Turn turn = hashing.await()) {
            hash = turn.hash(Member.PASSWORD);
        }
    }

    @Override
    public void run() {
        try (PasswordHashing.Turn turn = hashing.await()) {
            if (!turn.matches(Member.PASSWORD, hash)) {
                throw new IllegalStateException("The right password is wrong");
            }
        }
    }
}
