package de.aok.meineaok.development;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A key and a certificate, signed by itself, for the portal on this machine; made at the first start, and kept. */
public final class TlsKeys {

    private static final String ALIAS = "portal";

    private final Path keyStore;
    private final Path certificateFile;
    private final Certificate certificate;

    private TlsKeys(Path keyStore, Path certificateFile, Certificate certificate) {
        this.keyStore = keyStore;
        this.certificateFile = certificateFile;
        this.certificate = certificate;
    }

    /** @param folder holds {@code portal.p12} and, for whoever is to trust it, {@code portal.pem} */
    public static TlsKeys keptIn(Path folder, Secrets secrets) throws IOException, InterruptedException {
        Path keyStore = folder.toAbsolutePath().resolve("portal.p12");
        Files.createDirectories(keyStore.getParent());
        if (!Files.exists(keyStore)) {
            generate(keyStore, secrets.tlsPassword());
        }
        Certificate certificate = read(keyStore, secrets.tlsPassword());
        return new TlsKeys(keyStore, writePem(keyStore.resolveSibling("portal.pem"), certificate), certificate);
    }

    private static void generate(Path keyStore, String password) throws IOException, InterruptedException {
        ProcessBuilder keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-sigalg",
                        "SHA256withECDSA",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-ext",
                        "bc:c=ca:true,pathlen:0",
                        "-validity",
                        "3650",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keyStore.toString(),
                        "-storepass:env",
                        Secrets.TLS_PASSWORD)
                .redirectErrorStream(true);
        keytool.environment().put(Secrets.TLS_PASSWORD, password);
        Process process = keytool.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("No key could be made: " + output);
        }
    }

    private static Certificate read(Path keyStore, String password) throws IOException {
        try (InputStream content = Files.newInputStream(keyStore)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(content, password.toCharArray());
            return keys.getCertificate(ALIAS);
        } catch (GeneralSecurityException e) {
            throw new IOException("Not a key store that can be read: " + keyStore, e);
        }
    }

    private static Path writePem(Path file, Certificate certificate) throws IOException {
        try {
            String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
            return Files.writeString(file, "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n");
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** The certificate as a PEM file, such as {@code curl --cacert} takes. */
    public Path certificateFile() {
        return certificateFile;
    }

    /** What the server must know to use it, but for the password, which is among the {@link Secrets}. */
    public Map<String, String> environment() {
        return Map.of("MEINEAOK_TLS_KEYSTORE", keyStore.toString());
    }

    /** A client that trusts this certificate and no other, and follows no redirects. */
    public HttpClient httpClient() {
        return HttpClient.newBuilder()
                .sslContext(sslContext())
                .connectTimeout(Duration.ofMinutes(1))
                .build();
    }

    private SSLContext sslContext() {
        try {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            trusted.setCertificateEntry(ALIAS, certificate);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("This JDK has no TLS", e);
        }
    }
}
