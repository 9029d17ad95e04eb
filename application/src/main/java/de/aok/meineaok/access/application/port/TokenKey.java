package de.aok.meineaok.access.application.port;

import de.aok.meineaok.secrecy.application.port.KeyedHash;
import de.aok.meineaok.secrecy.application.port.KeyedHashing;

/** Stands for the secret of a login or a session: its hash, which is all that is kept (LOG-4, LOG-5). */
public record TokenKey(KeyedHash hash) {
    public static TokenKey of(String token, KeyedHashing hashing) {
        return new TokenKey(hashing.hash(KeyedHashing.Purpose.TOKEN, token));
    }
}
