package de.aok.meineaok.notification.letter;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.sshd.client.config.hosts.KnownHostEntry;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.apache.sshd.common.digest.BuiltinDigests;

/**
 * A key by which a server is known.
 *
 * @param fingerprint SHA-256, as OpenSSH writes it
 * @param kind such as {@code ssh-ed25519}; empty if only the fingerprint is known
 */
record TrustedKey(String fingerprint, Optional<String> kind) {
    private static final Pattern FINGERPRINT = Pattern.compile("SHA256:[A-Za-z0-9+/]{43}");

    /**
     * Reads a fingerprint, or a line of {@code known_hosts}.
     *
     * @throws IllegalArgumentException if it is neither, or speaks of another host
     */
    static TrustedKey parse(String text, String host, int port) {
        String stripped = text.strip();
        if (FINGERPRINT.matcher(stripped).matches()) {
            return new TrustedKey(stripped, Optional.empty());
        }
        KnownHostEntry line;
        PublicKey key;
        try {
            line = KnownHostEntry.parseKnownHostEntry(stripped);
            key = line.getKeyEntry().resolvePublicKey(null, PublicKeyEntryResolver.FAILING);
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw new IllegalArgumentException("is neither a SHA-256 fingerprint nor a line of known_hosts", e);
        }
        if (line.getMarker() != null) {
            throw new IllegalArgumentException("is a line of known_hosts with a marker, which is not supported");
        }
        if (!line.isHostMatch(host, port)) {
            throw new IllegalArgumentException("is a line of known_hosts for another host");
        }
        return new TrustedKey(fingerprintOf(key), Optional.of(KeyUtils.getKeyType(key)));
    }

    static String fingerprintOf(PublicKey key) {
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, key);
    }

    /** Whether a signature of that name is made by a key of this kind. */
    boolean signsBy(String signature) {
        return kind.filter(known -> known.equals(KeyUtils.getCanonicalKeyType(signature)))
                .isPresent();
    }
}
