package de.aok.meineaok.development;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Map;

/**
 * A key pair that stands for the insurer's identity provider on this machine, made at the first start, and kept: what its private
 * key signs, the portal takes for tokens of staff. {@code development/staff-token} signs with it.
 */
public final class StaffKeys {
    /** Who is said to issue the tokens. */
    public static final String ISSUER = "https://staff.localhost";

    private static final int BITS = 2048;
    private static final Base64.Encoder PEM = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private final Path privateKey;
    private final Path publicKey;

    private StaffKeys(Path privateKey, Path publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    /** @param folder holds {@code private.pem} (PKCS#8) and {@code public.pem} */
    public static StaffKeys keptIn(Path folder) throws IOException {
        Path absolute = Files.createDirectories(folder.toAbsolutePath());
        StaffKeys keys = new StaffKeys(absolute.resolve("private.pem"), absolute.resolve("public.pem"));
        if (!Files.exists(keys.publicKey)) {
            keys.generate();
        }
        return keys;
    }

    private void generate() throws IOException {
        KeyPair pair;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no RSA", e);
        }
        Files.deleteIfExists(privateKey);
        Files.createFile(
                privateKey, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(privateKey, pem("PRIVATE KEY", pair.getPrivate()), StandardCharsets.US_ASCII);
        // Last, since its being there says that both are.
        Files.writeString(publicKey, pem("PUBLIC KEY", pair.getPublic()), StandardCharsets.US_ASCII);
    }

    private static String pem(String kind, Key key) {
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(kind, PEM.encodeToString(key.getEncoded()));
    }

    Path privateKey() {
        return privateKey;
    }

    /** What the server must know to trust its tokens. */
    public Map<String, String> environment() {
        return Map.of(
                "MEINEAOK_STAFF_ISSUER",
                ISSUER,
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                publicKey.toUri().toString());
    }
}
