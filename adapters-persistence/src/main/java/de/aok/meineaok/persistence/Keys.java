package de.aok.meineaok.persistence;

import java.util.Base64;

/** Hashes as keys of rows: base64url without padding, since JPA takes no byte array for an ID. */
public final class Keys {
    private Keys() {}

    public static String text(byte[] hash) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }
}
