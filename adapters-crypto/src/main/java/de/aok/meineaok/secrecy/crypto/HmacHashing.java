package de.aok.meineaok.secrecy.crypto;

import de.aok.meineaok.secrecy.application.port.KeyedHash;
import de.aok.meineaok.secrecy.application.port.KeyedHashing;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/** HMAC-SHA-256, with a key for each purpose that HKDF (RFC 5869) derives from the portal's key. For any number of threads. */
public final class HmacHashing implements KeyedHashing {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_LENGTH = 32;

    /** Keyed and never fed; each hash is made by a copy, which costs less than to look up and key a new one. */
    private final Map<Purpose, Mac> keyed = new EnumMap<>(Purpose.class);

    /**
     * @param key at least 32 bytes of full entropy, the same on all servers and for as long as the hashes are kept
     * @throws IllegalArgumentException if it is shorter
     */
    public HmacHashing(byte[] key) {
        if (key.length < KEY_LENGTH) {
            throw new IllegalArgumentException("the key for hashing has at least " + KEY_LENGTH + " bytes");
        }
        for (Purpose purpose : Purpose.values()) {
            keyed.put(purpose, mac(derive(key, purpose)));
        }
    }

    @Override
    public KeyedHash hash(Purpose purpose, String text) {
        Mac prototype = keyed.get(purpose);
        if (prototype == null) {
            throw new IllegalStateException("no key for " + purpose);
        }
        try {
            return new KeyedHash(((Mac) prototype.clone()).doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the provider's " + ALGORITHM + " cannot be copied", e);
        }
    }

    private static byte[] derive(byte[] key, Purpose purpose) {
        HKDFBytesGenerator hkdf = new HKDFBytesGenerator(new SHA256Digest());
        hkdf.init(new HKDFParameters(key, null, label(purpose).getBytes(StandardCharsets.UTF_8)));
        byte[] derived = new byte[KEY_LENGTH];
        hkdf.generateBytes(derived, 0, KEY_LENGTH);
        return derived;
    }

    /** Stays for good, whatever the purposes are renamed to: all hashes that are kept hang on it. */
    private static String label(Purpose purpose) {
        return switch (purpose) {
            case USER_NAME -> "meineaok keyed hash: user name";
            case MTAN -> "meineaok keyed hash: mtan";
            case MOBILE_NUMBER -> "meineaok keyed hash: mobile number";
            case TOKEN -> "meineaok keyed hash: token";
            case AUDIT -> "meineaok keyed hash: audit";
            case ADDRESS -> "meineaok keyed hash: address";
            case INSURED_PERSON -> "meineaok keyed hash: insured person";
            case CERTIFICATE -> "meineaok keyed hash: certificate";
        };
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is in every JDK", e);
        }
    }
}
