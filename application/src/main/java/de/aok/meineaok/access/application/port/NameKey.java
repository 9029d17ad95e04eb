package de.aok.meineaok.access.application.port;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.secrecy.application.port.KeyedHash;
import de.aok.meineaok.secrecy.application.port.KeyedHashing;
import java.util.Locale;

/** Stands for a user name that somebody typed, whether or not an account has it: its keyed hash. */
@Rule(RuleId.LOG_2)
public record NameKey(KeyedHash hash) {
    /** RFC 9562: made in a way of one's own. */
    private static final int PSEUDONYM_VERSION = 8;

    /** The key of a user name as typed: case does not matter. */
    public static NameKey of(String userName, KeyedHashing hashing) {
        return new NameKey(hashing.hash(KeyedHashing.Purpose.USER_NAME, userName.toLowerCase(Locale.ROOT)));
    }

    /**
     * Stands in the audit trail for a name that nobody has, so that an attempt at it leaves the same traces as any other (LOG-2).
     * The identifier of no account: those bear another version.
     */
    public AccountId pseudonym() {
        return new AccountId(hash.uuid(PSEUDONYM_VERSION));
    }
}
