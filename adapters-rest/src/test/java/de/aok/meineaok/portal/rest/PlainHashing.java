package de.aok.meineaok.portal.rest;

import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.credential.application.OverloadedException;
import de.aok.meineaok.credential.application.port.PasswordHashing;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Hashes nothing: these tests are about what goes over the wire. */
final class PlainHashing implements PasswordHashing {
    private volatile boolean overloaded;

    void overload() {
        overloaded = true;
    }

    @Override
    public Turn await() {
        if (overloaded) {
            throw new OverloadedException("no turn");
        }
        return new Turn() {
            @Override
            public PasswordHash hash(String secret) {
                byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
                return new PasswordHash("$argon2id$" + HexFormat.of().formatHex(bytes));
            }

            @Override
            public boolean matches(String secret, PasswordHash hash) {
                return hash(secret).encoded().equals(hash.encoded());
            }

            @Override
            public PasswordHash decoy() {
                return new PasswordHash("$argon2id$none");
            }

            @Override
            public boolean outdated(PasswordHash hash) {
                return false;
            }

            @Override
            public void close() {}
        };
    }
}
