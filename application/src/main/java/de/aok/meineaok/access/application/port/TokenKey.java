package de.aok.meineaok.access.application.port;

import de.aok.meineaok.secrecy.application.port.KeyedHashing;
import java.util.Arrays;
import java.util.HexFormat;

/** Stands for the secret of a login or a session: its hash, which is all that is kept (LOG-4, LOG-5). */
public final class TokenKey {
    private final byte[] bytes;

    private TokenKey(byte[] bytes) {
        this.bytes = bytes;
    }

    public static TokenKey of(String token, KeyedHashing hashing) {
        return new TokenKey(hashing.hash(KeyedHashing.Purpose.TOKEN, token));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TokenKey key && Arrays.equals(key.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes, 0, 4) + '…';
    }
}
