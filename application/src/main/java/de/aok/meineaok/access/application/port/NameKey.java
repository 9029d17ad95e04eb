package de.aok.meineaok.access.application.port;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.secrecy.application.port.KeyedHashing;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

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

    /**
     * Stands in the audit trail for a name that nobody has, so that an attempt at it leaves the same traces as any other (LOG-2).
     * The identifier of no account: those bear another version.
     */
    public AccountId pseudonym() {
        ByteBuffer first = ByteBuffer.wrap(bytes);
        // RFC 9562, version 8: made in a way of one's own.
        long high = first.getLong() & ~0xf000L | 0x8000L;
        long low = first.getLong() & ~(0xc0L << 56) | 0x80L << 56;
        return new AccountId(new UUID(high, low));
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
