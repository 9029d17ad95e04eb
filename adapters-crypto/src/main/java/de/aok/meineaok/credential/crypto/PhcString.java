package de.aok.meineaok.credential.crypto;

import de.aok.meineaok.credential.PasswordHash;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An Argon2id hash in the PHC string format: {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}, base64 without padding. */
final class PhcString {
    private static final Pattern FORM = Pattern.compile("\\$argon2id\\$v=19"
            + "\\$m=([1-9][0-9]{0,8}),t=([1-9][0-9]{0,8}),p=([1-9][0-9]{0,8})"
            + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{16,86})");
    private static final Base64.Encoder ENCODER = Base64.getEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getDecoder();

    private final Argon2Parameters parameters;
    private final byte[] salt;
    private final byte[] hash;

    PhcString(Argon2Parameters parameters, byte[] salt, byte[] hash) {
        this.parameters = parameters;
        this.salt = salt;
        this.hash = hash;
    }

    /** @throws IllegalArgumentException if it is not of that form */
    static PhcString parse(PasswordHash stored) {
        Matcher parts = FORM.matcher(stored.encoded());
        if (!parts.matches()) {
            throw new IllegalArgumentException("a stored hash is not Argon2id, version 19, in PHC string form");
        }
        return new PhcString(
                new Argon2Parameters(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3))),
                DECODER.decode(parts.group(4)),
                DECODER.decode(parts.group(5)));
    }

    PasswordHash encode() {
        return new PasswordHash("$argon2id$v=19$m=" + parameters.memoryKiB() + ",t=" + parameters.iterations() + ",p="
                + parameters.parallelism() + '$' + ENCODER.encodeToString(salt) + '$' + ENCODER.encodeToString(hash));
    }

    Argon2Parameters parameters() {
        return parameters;
    }

    byte[] salt() {
        return salt.clone();
    }

    byte[] hash() {
        return hash.clone();
    }

    @Override
    public String toString() {
        return "PhcString[…]";
    }
}
