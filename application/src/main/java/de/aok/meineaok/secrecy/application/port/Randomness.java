package de.aok.meineaok.secrecy.application.port;

import java.util.UUID;

/** Cryptographically strong randomness. */
public interface Randomness {

    /** An even choice from 0 up to but excluding the bound. */
    int below(int bound);

    /** A new secret of 256 bits, in base64url without padding: 43 characters. */
    String token();

    /** A new identifier, in the order of time. */
    UUID id();
}
