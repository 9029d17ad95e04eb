package de.aok.meineaok.credential;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;

/** What is kept of a password or of a code: a salted hash with its parameters, in PHC string form. Prints nothing. */
@Rule({RuleId.PWD_9, RuleId.ACT_5})
public final class PasswordHash {
    private final String encoded;

    /** @throws IllegalArgumentException if it is not Argon2id in PHC string form */
    public PasswordHash(String encoded) {
        if (!encoded.startsWith("$argon2id$")) {
            throw new IllegalArgumentException("not an Argon2id hash (" + RuleId.PWD_9 + ')');
        }
        this.encoded = encoded;
    }

    /** The whole string: algorithm, parameters, salt and hash. */
    public String encoded() {
        return encoded;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PasswordHash hash && hash.encoded.equals(encoded);
    }

    @Override
    public int hashCode() {
        return encoded.hashCode();
    }

    @Override
    public String toString() {
        return "PasswordHash[…]";
    }
}
