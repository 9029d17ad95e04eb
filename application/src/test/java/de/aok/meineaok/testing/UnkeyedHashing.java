package de.aok.meineaok.testing;

import de.aok.meineaok.secrecy.application.port.KeyedHash;
import de.aok.meineaok.secrecy.application.port.KeyedHashing;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Hashes without a key: what is made for one purpose still differs from what is made for another. */
public final class UnkeyedHashing implements KeyedHashing {

    @Override
    public KeyedHash hash(Purpose purpose, String text) {
        try {
            return new KeyedHash(MessageDigest.getInstance("SHA-256")
                    .digest((purpose + ":" + text).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
