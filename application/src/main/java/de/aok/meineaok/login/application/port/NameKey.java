package de.aok.meineaok.login.application.port;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.secrecy.application.port.KeyedHashing;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/** Stands for a user name that somebody typed, whether or not an account has it: its keyed hash. */
@Rule(RuleId.LOG_2)
public final class NameKey {
    private final byte[] bytes;

    /** @param bytes 32 bytes, as kept */
    public NameKey(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** The key of a user name as typed: case does not matter. */
    public static NameKey of(String userName, KeyedHashing hashing) {
        return new NameKey(hashing.hash(KeyedHashing.Purpose.USER_NAME, userName.toLowerCase(Locale.ROOT)));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NameKey key && Arrays.equals(key.bytes, bytes);
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
