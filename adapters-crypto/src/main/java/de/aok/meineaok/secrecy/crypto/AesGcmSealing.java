package de.aok.meineaok.secrecy.crypto;

import de.aok.meineaok.secrecy.application.port.Sealing;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * AES-256-GCM. What is sealed: one byte of version, one of the key's number, a nonce of 12, the cipher text, its tag of 16. The
 * first two are authenticated together with the context.
 *
 * <p>Nonces are random, so that a key may seal 2³² times (NIST SP 800-38D, 8.3); a new one long before that is wise.
 */
public final class AesGcmSealing implements Sealing {
    private static final byte VERSION = 1;
    private static final int HEADER_LENGTH = 2;
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_LENGTH = 16;
    private static final int OVERHEAD = HEADER_LENGTH + NONCE_LENGTH + TAG_LENGTH;

    private final SealingKey current;
    private final Map<Integer, SealingKey> known = new HashMap<>();
    private final SecureRandom random = new SecureRandom();

    /**
     * @param keys the first one seals, each of them opens
     * @throws IllegalArgumentException if there is none, or two have the same number
     */
    public AesGcmSealing(List<SealingKey> keys) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("there is a key to seal with");
        }
        this.current = keys.get(0);
        for (SealingKey key : keys) {
            if (known.put(key.id(), key) != null) {
                throw new IllegalArgumentException("two sealing keys have the number " + key.id());
            }
        }
    }

    @Override
    public byte[] seal(byte[] plain, byte[] context) {
        byte[] header = {VERSION, (byte) current.id()};
        byte[] nonce = new byte[NONCE_LENGTH];
        random.nextBytes(nonce);
        try {
            byte[] sealed = new byte[OVERHEAD + plain.length];
            ByteBuffer.wrap(sealed).put(header).put(nonce);
            cipher(Cipher.ENCRYPT_MODE, current, nonce, header, context)
                    .doFinal(plain, 0, plain.length, sealed, HEADER_LENGTH + NONCE_LENGTH);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is in every JDK", e);
        }
    }

    @Override
    public byte[] open(byte[] sealed, byte[] context) {
        if (sealed.length < OVERHEAD || sealed[0] != VERSION) {
            throw new IllegalArgumentException("not sealed by this portal");
        }
        byte[] header = Arrays.copyOf(sealed, HEADER_LENGTH);
        int encrypted = HEADER_LENGTH + NONCE_LENGTH;
        byte[] nonce = Arrays.copyOfRange(sealed, HEADER_LENGTH, encrypted);
        @Nullable SealingKey key = known.get(Byte.toUnsignedInt(header[1]));
        if (key == null) {
            throw new IllegalArgumentException("sealed by a key that is not known");
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, header, context)
                    .doFinal(sealed, encrypted, sealed.length - encrypted);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not sealed by this key for this context", e);
        }
    }

    private static Cipher cipher(int mode, SealingKey key, byte[] nonce, byte[] header, byte[] context)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.key(), new GCMParameterSpec(TAG_LENGTH * Byte.SIZE, nonce));
        cipher.updateAAD(header);
        cipher.updateAAD(context);
        return cipher;
    }
}
