package de.aok.meineaok.mobilenumber;

import java.security.MessageDigest;

/** The keyed hash of an mTAN, bound to its login: all that is kept of it (MTN-2). Compared in constant time. */
public final class MtanHash {
    private final byte[] bytes;

    public MtanHash(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** A copy of the hash. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MtanHash hash && MessageDigest.isEqual(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return bytes.length == 0 ? 0 : bytes[0];
    }

    @Override
    public String toString() {
        return "MtanHash[…]";
    }
}
