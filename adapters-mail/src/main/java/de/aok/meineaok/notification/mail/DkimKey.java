package de.aok.meineaok.notification.mail;

import de.aok.meineaok.notification.application.ChannelDemands;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * With which mails are signed (DKIM, RFC 6376), whose other half the DNS has at {@code <selector>._domainkey.<domain>}.
 *
 * @param domain that vouches for them
 * @param selector names the key
 * @param file the private RSA key, PKCS #8 in PEM, without a passphrase, 2048 bits or more
 */
public record DkimKey(String domain, String selector, Path file) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?");
    private static final int LEAST_BITS = 2048;

    public DkimKey {
        new ChannelDemands()
                .that(NAME.matcher(domain).matches(), "the signing domain is written in lower case and ASCII")
                .that(NAME.matcher(selector).matches(), "the selector is written in lower case and ASCII")
                .that(Files.isReadable(file), "the file with the signing key can be read")
                .areMet();
    }

    /** @throws IllegalArgumentException if the file has no such key */
    RSAPrivateKey read() {
        try {
            String base64 = Files.readString(file, StandardCharsets.US_ASCII).replaceAll("-----[A-Z ]+-----|\\s", "");
            RSAPrivateKey key = (RSAPrivateKey) KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
            new ChannelDemands()
                    .that(key.getModulus().bitLength() >= LEAST_BITS, "the signing key has 2048 bits or more")
                    .areMet();
            return key;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("the signing key is RSA, PKCS #8 in PEM", e);
        }
    }
}
