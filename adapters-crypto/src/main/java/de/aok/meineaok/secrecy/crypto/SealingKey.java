package de.aok.meineaok.secrecy.crypto;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
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

    /**
     * Reads keys as a configuration lists them, the newest first: {@code 2:<Base64>,1:<Base64>}. Without a number a key has the
     * number 1, as the first one of an installation.
     *
     * @throws IllegalArgumentException if one of them is none; says which, and nothing of what it is
     */
    public static List<SealingKey> parseAll(String keys) {
        return Arrays.stream(keys.split(",", -1)).map(SealingKey::parse).toList();
    }

    private static SealingKey parse(String entry) {
        int colon = entry.indexOf(':');
        String number = colon < 0 ? "1" : entry.substring(0, colon).strip();
        if (!number.matches("[0-9]{1,3}")) {
            throw new IllegalArgumentException("a sealing key stands behind its number and a colon");
        }
        return new SealingKey(
                Integer.parseInt(number),
                decode(number, entry.substring(colon + 1).strip()));
    }

    private static byte[] decode(String number, String key) {
        try {
            return Base64.getDecoder().decode(key);
        } catch (IllegalArgumentException unreadable) {
            // Its message quotes a character of the key.
            throw new IllegalArgumentException("the sealing key of number " + number + " is no Base64");
        }
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
