package de.aok.meineaok.testing.contract;

import de.aok.meineaok.access.application.port.NameKey;
import de.aok.meineaok.access.application.port.TokenKey;
import de.aok.meineaok.secrecy.application.port.KeyedHashing;
import de.aok.meineaok.testing.KnownKeyHashing;

/** Keys by which something is kept: whatever makes them, to those who keep it they are only names. */
final class Keys {
    private static final KeyedHashing HASHING = new KnownKeyHashing();

    private Keys() {}

    static NameKey name(String userName) {
        return NameKey.of(userName, HASHING);
    }

    static TokenKey token(String token) {
        return TokenKey.of(token, HASHING);
    }
}
