package de.aok.meineaok.development;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Issues tokens as the insurer's identity provider does. */
final class StaffTokens {
    private static final String AUDIENCE = "meine-aok";
    private static final Duration VALIDITY = Duration.ofMinutes(30);

    private StaffTokens() {}

    static String mint(StaffKeys keys, String name, String role) {
        return mint(keys, StaffKeys.ISSUER, AUDIENCE, Instant.now(), name, role);
    }

    /** Tokens that are good but for one thing, by that thing; another key is none of the portal's. */
    static Map<String, String> almostGood(StaffKeys keys, StaffKeys others, String name, String role) {
        Instant now = Instant.now();
        Instant before = now.minus(VALIDITY).minus(VALIDITY);
        return Map.of(
                "another issuer", mint(keys, "https://elsewhere.example", AUDIENCE, now, name, role),
                "another audience", mint(keys, StaffKeys.ISSUER, "another-portal", now, name, role),
                "expired", mint(keys, StaffKeys.ISSUER, AUDIENCE, before, name, role),
                "another key", mint(others, StaffKeys.ISSUER, AUDIENCE, now, name, role));
    }

    private static String mint(StaffKeys keys, String issuer, String audience, Instant now, String name, String role) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(audience)
                .subject(name)
                .claim("upn", name)
                .claim("groups", List.of(role))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(VALIDITY)))
                .jwtID(UUID.randomUUID().toString())
                .build();
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
            token.sign(new RSASSASigner(privateKey(keys)));
            return token.serialize();
        } catch (JOSEException | GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrivateKey privateKey(StaffKeys keys) throws GeneralSecurityException, IOException {
        String pem = Files.readString(keys.privateKey()).replaceAll("-----.*-----", "");
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem)));
    }
}
