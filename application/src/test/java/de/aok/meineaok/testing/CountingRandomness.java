package de.aok.meineaok.testing;

import de.aok.meineaok.secrecy.application.port.Randomness;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Chooses the same in each run, and counts identifiers. */
public final class CountingRandomness implements Randomness {
    private static final int TOKEN_LENGTH = 32;

    private final SplittableRandom choices = new SplittableRandom(1986);
    private final SplittableRandom secrets = new SplittableRandom(2026);
    private final List<String> tokens = new ArrayList<>();
    private long ids;

    @Override
    public synchronized int below(int bound) {
        return choices.nextInt(bound);
    }

    @Override
    public synchronized String token() {
        byte[] secret = new byte[TOKEN_LENGTH];
        secrets.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        tokens.add(token);
        return token;
    }

    @Override
    public synchronized UUID id() {
        return new UUID(0, ids++);
    }

    /** All that were made. */
    public synchronized List<String> tokens() {
        return List.copyOf(tokens);
    }
}
