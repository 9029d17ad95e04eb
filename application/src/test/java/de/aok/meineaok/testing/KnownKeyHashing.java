package de.aok.meineaok.testing;

import de.aok.meineaok.secrecy.application.port.KeyedHash;
import de.aok.meineaok.secrecy.application.port.KeyedHashing;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Hashes by HMAC with a key that everybody may know, and the purpose before each text. */
public final class KnownKeyHashing implements KeyedHashing {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    public KnownKeyHashing() {
        this("known to all");
    }

    public KnownKeyHashing(String key) {
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    @Override
    public KeyedHash hash(Purpose purpose, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return new KeyedHash(mac.doFinal((purpose + ":" + text).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
