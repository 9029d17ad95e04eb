package de.aok.meineaok.secrecy.crypto;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import de.aok.meineaok.secrecy.application.port.Randomness;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;

/** The platform's {@link SecureRandom}, which never blocks; identifiers are UUIDs of version 7 (RFC 9562). For any number of threads. */
public final class StrongRandomness implements Randomness {
    private static final int TOKEN_LENGTH = 32;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final SecureRandom random = new SecureRandom();
    private final TimeOrderedEpochFactory ids;

    /** @param clock tells the time of identifiers */
    public StrongRandomness(Clock clock) {
        this.ids = TimeOrderedEpochFactory.builder()
                .withClock(clock)
                .withRandom(random)
                .build();
    }

    @Override
    public int below(int bound) {
        return random.nextInt(bound);
    }

    @Override
    public String token() {
        byte[] secret = new byte[TOKEN_LENGTH];
        random.nextBytes(secret);
        return ENCODER.encodeToString(secret);
    }

    @Override
    public UUID id() {
        return ids.create();
    }
}
