package de.aok.meineaok.secrecy.application.port;

import java.util.UUID;

/** Cryptographically strong randomness. */
public interface Randomness {

    /** An even choice from 0 up to but excluding the bound. */
    int below(int bound);

    /** So many characters of an alphabet. */
    default String text(String alphabet, int length) {
        StringBuilder drawn = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            drawn.append(alphabet.charAt(below(alphabet.length())));
        }
        return drawn.toString();
    }

    /** A new secret of 256 bits, in base64url without padding: 43 characters. */
    String token();

    /** A new identifier, in the order of time. */
    UUID id();
}
