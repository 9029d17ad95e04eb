package de.aok.meineaok.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.aok.meineaok.notification.application.BatchId;
import de.aok.meineaok.notification.application.CommissionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** The print shop's end: an SFTP server in this process, and what lies on its disk. */
final class PrintShopSite implements AutoCloseable {
    static final String USER = "meineaok";
    static final String PASSWORD = "k7#Wolke=Tal9";

    private final Path root;
    private final List<KeyPair> hostKeys;
    private final Set<PublicKey> authorized = new HashSet<>();
    private final List<PrintShopServer> connected = new ArrayList<>();
    private SftpEventListener fault = new SftpEventListener() {};
    private SshServer server;
    private int port;

    PrintShopSite(Path root, KeyPair... hostKeys) throws IOException {
        this.root = root;
        this.hostKeys = List.of(hostKeys);
        Files.createDirectories(incoming());
        Files.createDirectories(reports());
        server = start();
        port = server.getPort();
    }

    static PrintShopSite at(Path root) throws IOException, GeneralSecurityException {
        return new PrintShopSite(root, newKey("ecdsa-sha2-nistp256", 256));
    }

    static KeyPair newKey(String kind, int size) throws GeneralSecurityException {
        return KeyUtils.generateKeyPair(kind, size);
    }

    private SshServer start() throws IOException {
        SshServer started = serving(root);
        started.setPort(port);
        started.setHost("127.0.0.1");
        started.setKeyPairProvider(KeyPairProvider.wrap(hostKeys));
        started.setPublickeyAuthenticator((user, key, session) ->
                user.equals(USER) && authorized.stream().anyMatch(known -> KeyUtils.compareKeys(known, key)));
        SftpSubsystemFactory sftp = new SftpSubsystemFactory.Builder().build();
        sftp.addSftpEventListener(fault);
        started.setSubsystemFactories(List.of(sftp));
        started.start();
        return started;
    }

    /** A server that shows a folder as its root to whoever knows the password, but has no port and no key yet. */
    static SshServer serving(Path root) {
        SshServer server = SshServer.setUpDefaultServer();
        server.setFileSystemFactory(new VirtualFileSystemFactory(root.toAbsolutePath()));
        server.setPasswordAuthenticator((user, password, session) -> user.equals(USER) && password.equals(PASSWORD));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        return server;
    }

    /** From now on, until it is mended. */
    void breakBy(SftpEventListener what) throws IOException {
        fault = what;
        restart();
    }

    void mend() throws IOException {
        breakBy(new SftpEventListener() {});
    }

    void restart() throws IOException {
        stop();
        server = start();
    }

    void stop() throws IOException {
        server.stop(true);
    }

    void bringBack() throws IOException {
        server = start();
    }

    void authorize(PublicKey key) {
        authorized.add(key);
    }

    int port() {
        return port;
    }

    PrintShopAccess access() {
        return accessBy(new PrintShopLogin.Password(PASSWORD));
    }

    PrintShopAccess accessBy(PrintShopLogin login, String... trusted) {
        return access(port, login, trusted.length == 0 ? fingerprints() : List.of(trusted));
    }

    static PrintShopAccess access(int port, PrintShopLogin login, List<String> trusted) {
        return new PrintShopAccess(
                "127.0.0.1", port, USER, login, trusted, "incoming", "reports", Duration.ofSeconds(10));
    }

    private List<String> fingerprints() {
        return hostKeys.stream()
                .map(key -> TrustedKey.fingerprintOf(key.getPublic()))
                .toList();
    }

    /** One of the portal's servers, as it is connected to this. */
    PrintShopServer connect() throws IOException {
        return connect(access());
    }

    PrintShopServer connect(PrintShopAccess access) throws IOException {
        PrintShopServer made = new PrintShopServer(access, Executors.defaultThreadFactory());
        connected.add(made);
        return made;
    }

    @Override
    public void close() throws IOException {
        connected.forEach(PrintShopServer::close);
        stop();
    }

    Path incoming() {
        return root.resolve("incoming");
    }

    Path reports() {
        return root.resolve("reports");
    }

    void report(String name, String json) throws IOException {
        Files.writeString(reports().resolve(name), json);
    }

    void acknowledge(BatchId batch, CommissionId... letters) throws IOException {
        String named = Arrays.stream(letters).map(letter -> "\"" + letter + '"').collect(Collectors.joining(", "));
        report("a.json", """
                {"kind": "acknowledgement", "batch": "%s", "letters": [%s], "at": "2026-11-26T10:00:00Z"}""".formatted(batch, named));
    }

    /** The batches that were handed over. */
    List<Batch> batches() throws IOException {
        return batchesIn(incoming());
    }

    static List<Batch> batchesIn(Path incoming) throws IOException {
        List<Batch> batches = new ArrayList<>();
        for (Path folder : list(incoming)) {
            if (!folder.getFileName().toString().startsWith(".")) {
                batches.add(Batch.in(folder));
            }
        }
        return batches;
    }

    /** What was never finished. */
    List<Path> unfinished() throws IOException {
        return list(incoming()).stream()
                .filter(folder -> folder.getFileName().toString().startsWith("."))
                .toList();
    }

    static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> items = Files.list(folder)) {
            return items.sorted().toList();
        }
    }

    /**
     * A batch as it lies on the disk. There is none whose manifest does not match.
     *
     * @param name of its folder
     * @param letters in the order of the manifest
     */
    record Batch(String name, BatchId id, String formedAt, List<CommissionId> letters) {
        private static Batch in(Path folder) throws IOException {
            JsonNode manifest =
                    new JsonMapper().readTree(folder.resolve("manifest.json").toFile());
            List<CommissionId> letters = new ArrayList<>();
            Set<String> files = new HashSet<>(Set.of("manifest.json"));
            for (JsonNode letter : manifest.required("letters")) {
                String file = letter.required("file").textValue();
                byte[] content = Files.readAllBytes(folder.resolve(file));
                assertThat(letter.required("size").longValue())
                        .as("size of %s", file)
                        .isEqualTo(content.length);
                assertThat(letter.required("sha256").textValue())
                        .as("hash of %s", file)
                        .isEqualTo(sha256(content));
                assertThat(files.add(file)).as("%s is listed once", file).isTrue();
                letters.add(new CommissionId(UUID.fromString(file.replaceFirst("\\.pdf$", ""))));
            }
            assertThat(list(folder))
                    .extracting(path -> path.getFileName().toString())
                    .containsExactlyInAnyOrderElementsOf(files);
            assertThat(manifest.required("count").intValue()).isEqualTo(letters.size());
            return new Batch(
                    folder.getFileName().toString(),
                    new BatchId(UUID.fromString(manifest.required("batch").textValue())),
                    manifest.required("formedAt").textValue(),
                    letters);
        }

        private static String sha256(byte[] content) {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
