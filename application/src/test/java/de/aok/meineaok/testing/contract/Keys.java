package de.aok.meineaok.testing.contract;

import de.aok.meineaok.access.application.port.NameKey;
import de.aok.meineaok.access.application.port.TokenKey;
import de.aok.meineaok.secrecy.application.port.KeyedHash;
import de.aok.meineaok.secrecy.application.port.KeyedHashing;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Keys by which something is kept: whatever makes them, to those who keep it they are only names. */
final class Keys {
    private Keys() {}

    static NameKey name(String userName) {
        return NameKey.of(userName, Keys::hash);
    }

    static TokenKey token(String token) {
        return TokenKey.of(token, Keys::hash);
    }

    private static KeyedHash hash(KeyedHashing.Purpose purpose, String text) {
        try {
            return new KeyedHash(MessageDigest.getInstance("SHA-256")
                    .digest((purpose + ":" + text).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
