package de.aok.meineaok.development;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A print shop: an SFTP server with a folder into which batches of letters are put. */
final class PrintShop implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String USER = "meine-aok";
    private static final String PASSWORD = "Druckerei-7";

    private final Path root;
    private final SshServer server = SshServer.setUpDefaultServer();

    PrintShop(Path folder) throws IOException {
        root = folder.resolve("files");
        Files.createDirectories(incoming());
        Files.createDirectories(root.resolve("reports"));
        SimpleGeneratorHostKeyProvider hostKey = new SimpleGeneratorHostKeyProvider(folder.resolve("host.key"));
        hostKey.setAlgorithm(KeyUtils.EC_ALGORITHM);
        server.setHost("localhost");
        server.setKeyPairProvider(hostKey);
        server.setPasswordAuthenticator((user, password, session) -> user.equals(USER) && password.equals(PASSWORD));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(root));
        server.start();
    }

    /** What a portal has to know to hand letters over to it. */
    Map<String, String> environment() throws IOException {
        KeyPairProvider keys = server.getKeyPairProvider();
        String fingerprint;
        try {
            fingerprint = KeyUtils.getFingerPrint(
                    keys.loadKeys(null).iterator().next().getPublic());
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
        Map<String, String> environment = new HashMap<>();
        environment.put("MEINEAOK_LETTER_CHANNEL", "sftp");
        environment.put("MEINEAOK_LETTER_SFTP_HOST", "localhost");
        environment.put("MEINEAOK_LETTER_SFTP_PORT", Integer.toString(server.getPort()));
        environment.put("MEINEAOK_LETTER_SFTP_USER", USER);
        environment.put("MEINEAOK_LETTER_SFTP_PASSWORD", PASSWORD);
        environment.put("MEINEAOK_LETTER_SFTP_HOST_KEYS", fingerprint);
        return environment;
    }

    Path incoming() {
        return root.resolve("incoming");
    }

    /** The batches that were handed over as a whole. */
    List<Path> batches() throws IOException {
        return folders(false);
    }

    /** Whether a batch is being written, or was when its server crashed. */
    int unfinished() throws IOException {
        return folders(true).size();
    }

    private List<Path> folders(boolean hidden) throws IOException {
        try (Stream<Path> folders = Files.list(incoming())) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith(".") == hidden)
                    .toList();
        }
    }

    /** The letters of all batches, as files. */
    List<Path> letters() throws IOException {
        List<Path> letters = new ArrayList<>();
        for (Path batch : batches()) {
            try (Stream<Path> files = Files.list(batch)) {
                files.filter(file -> file.toString().endsWith(".pdf")).forEach(letters::add);
            }
        }
        return letters;
    }

    /** The batches that do not hold what their manifests say, and nothing else. */
    List<Path> mismatches() throws Exception {
        List<Path> mismatches = new ArrayList<>();
        for (Path batch : batches()) {
            if (!matches(batch)) {
                mismatches.add(batch);
            }
        }
        return mismatches;
    }

    private static boolean matches(Path batch) throws Exception {
        JsonNode manifest = JSON.readTree(batch.resolve("manifest.json").toFile());
        TreeSet<String> expected = new TreeSet<>(List.of("manifest.json"));
        for (JsonNode letter : manifest.path("letters")) {
            Path file = batch.resolve(letter.path("file").asText());
            byte[] content = Files.readAllBytes(file);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            if (content.length != letter.path("size").asLong()
                    || !HexFormat.of()
                            .formatHex(hash)
                            .equals(letter.path("sha256").asText())
                    || !expected.add(file.getFileName().toString())) {
                return false;
            }
        }
        TreeSet<String> there = new TreeSet<>();
        try (Stream<Path> files = Files.list(batch)) {
            files.forEach(file -> there.add(file.getFileName().toString()));
        }
        return there.equals(expected)
                && manifest.path("count").asInt() == expected.size() - 1
                && batch.getFileName()
                        .toString()
                        .endsWith(manifest.path("batch").asText());
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }
}
