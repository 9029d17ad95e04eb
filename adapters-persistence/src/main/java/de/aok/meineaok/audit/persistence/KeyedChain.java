package de.aok.meineaok.audit.persistence;

import de.aok.meineaok.audit.AuditChain;
import de.aok.meineaok.secrecy.application.port.KeyedHashing;

/** The chain as it is kept here: its hashes as base64url without padding. */
final class KeyedChain {
    private KeyedChain() {}

    static AuditChain with(KeyedHashing hashing) {
        return new AuditChain(
                text -> hashing.hash(KeyedHashing.Purpose.AUDIT, text).text());
    }
}
