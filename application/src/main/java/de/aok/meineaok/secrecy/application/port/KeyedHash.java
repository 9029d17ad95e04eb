package de.aok.meineaok.secrecy.application.port;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/** A keyed hash as a value: equal to another of the same bytes, and told to nobody in full. */
public final class KeyedHash {
    private final byte[] bytes;

    /** @param bytes 32 bytes, as kept */
    public KeyedHash(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** All of it as text: base64url without padding. */
    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * An identifier made from the hash, by which whatever was hashed can be pointed at.
     *
     * @param version the UUID's (RFC 9562), which keeps it apart from those made in another way
     */
    public UUID uuid(int version) {
        ByteBuffer first = ByteBuffer.wrap(bytes);
        long high = first.getLong() & ~0xf000L | (long) version << 12;
        long low = first.getLong() & ~(0xc0L << 56) | 0x80L << 56;
        return new UUID(high, low);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyedHash hash && Arrays.equals(hash.bytes, bytes);
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
