package de.aok.meineaok.secrecy.crypto;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A key that seals, with the number by which what it sealed names it. Prints the number only. */
public final class SealingKey {
    private static final int LENGTH = 32;
    private static final int MAX_ID = 255;

    private final int id;
    private final SecretKey key;

    /**
     * @param id 0 to 255; never used again for another key
     * @param key 32 bytes of full entropy
     * @throws IllegalArgumentException for any other number or length
     */
    public SealingKey(int id, byte[] key) {
        if (id < 0 || id > MAX_ID) {
            throw new IllegalArgumentException("a sealing key's number is 0 to " + MAX_ID);
        }
        if (key.length != LENGTH) {
            throw new IllegalArgumentException("a sealing key has " + LENGTH + " bytes");
        }
        this.id = id;
        this.key = new SecretKeySpec(key, "AES");
    }

    int id() {
        return id;
    }

    SecretKey key() {
        return key;
    }

    @Override
    public String toString() {
        return "SealingKey[" + id + ']';
    }
}
