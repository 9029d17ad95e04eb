package de.aok.meineaok.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Rule(RuleId.NTF_3)
final class SmppTlsTest {
    private static final String ALIAS = "smsc";
    private static final String STORE_PASSWORD = "changeit";

    @TempDir
    static Path folder = Path.of("");

    private final Adapters adapters = new Adapters();
    private Smsc smsc = new Smsc();

    @BeforeAll
    static void makeKeys() throws Exception {
        makeKey("localhost");
        makeKey("elsewhere.example");
    }

    @AfterEach
    void stop() throws Exception {
        adapters.close();
        smsc.close();
    }

    @Test
    void a_carrier_whose_certificate_is_trusted_is_bound() throws Exception {
        start("localhost");

        SmppMessages messages = adapters.boundTo(carrier(trusting("localhost")));

        assertThat(messages.send(Adapters.newId(), Adapters.SMS)).isPresent();
        assertThat(smsc.taken()).hasSize(1);
    }

    @Test
    void one_whose_certificate_is_another_hosts_is_not() throws Exception {
        start("elsewhere.example");

        assertIsNotBound(carrier(trusting("elsewhere.example")));
    }

    @Test
    void one_whose_certificate_nobody_vouches_for_is_not() throws Exception {
        start("localhost");

        assertIsNotBound(carrier(Optional.empty()));
    }

    @Test
    void one_that_speaks_without_tls_is_not() throws Exception {
        smsc.start();

        assertIsNotBound(carrier(trusting("localhost")));
    }

    private void assertIsNotBound(SmppCarrier carrier) throws IOException {
        try (LogLines log = LogLines.captured()) {
            SmppMessages messages = adapters.to(carrier);
            Eventually.holds("it was given up", () -> log.count("not bound") > 0);

            assertThat(messages.bound()).isEmpty();
            assertThat(smsc.binds()).isZero();
        }
    }

    private void start(String host) throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance(keyStore(host).toFile(), STORE_PASSWORD.toCharArray());
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, STORE_PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        smsc = new Smsc(context.getServerSocketFactory());
        smsc.start();
    }

    private SmppCarrier carrier(Optional<SmppCarrier.TrustStore> trustStore) {
        return Adapters.carrier(
                "one", new SmppCarrier.Endpoint("localhost", smsc.port(), true, trustStore), Smsc.PASSWORD);
    }

    private static Optional<SmppCarrier.TrustStore> trusting(String host) throws GeneralSecurityException, IOException {
        KeyStore trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        trust.setCertificateEntry(
                ALIAS,
                KeyStore.getInstance(keyStore(host).toFile(), STORE_PASSWORD.toCharArray())
                        .getCertificate(ALIAS));
        Path file = folder.resolve(host + ".trust.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            trust.store(out, STORE_PASSWORD.toCharArray());
        }
        return Optional.of(new SmppCarrier.TrustStore(file, STORE_PASSWORD));
    }

    private static Path keyStore(String host) {
        return folder.resolve(host + ".p12");
    }

    private static void makeKey(String host) throws IOException, InterruptedException {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "san=dns:" + host,
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        STORE_PASSWORD,
                        "-keystore",
                        keyStore(host).toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(keytool.waitFor()).isZero();
    }
}
