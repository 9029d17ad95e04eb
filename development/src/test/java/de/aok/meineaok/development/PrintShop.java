package de.aok.meineaok.development;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.Handle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.jspecify.annotations.Nullable;

/**
 * A print shop: an SFTP server with a folder into which batches of letters are put, and one in which it reports of them. Each server
 * of the portal has a login of its own, by which the print shop tells whose hand-over it has before it.
 */
final class PrintShop implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "Druckerei-7";
    private static final int ID_LENGTH = 36;

    private final Path root;
    private final SshServer server = SshServer.setUpDefaultServer();
    private final AtomicReference<@Nullable Trap> trap = new AtomicReference<>();
    private final Set<String> acknowledged = new HashSet<>();

    PrintShop(Path folder) throws IOException {
        root = folder.resolve("files");
        Files.createDirectories(incoming());
        Files.createDirectories(printed());
        Files.createDirectories(reports());
        SimpleGeneratorHostKeyProvider hostKey = new SimpleGeneratorHostKeyProvider(folder.resolve("host.key"));
        hostKey.setAlgorithm(KeyUtils.EC_ALGORITHM);
        server.setHost("localhost");
        server.setKeyPairProvider(hostKey);
        server.setPasswordAuthenticator((user, password, session) -> password.equals(PASSWORD));
        SftpSubsystemFactory sftp = new SftpSubsystemFactory();
        sftp.addSftpEventListener(new HandOvers());
        server.setSubsystemFactories(List.of(sftp));
        server.setFileSystemFactory(new VirtualFileSystemFactory(root));
        server.start();
    }

    /**
     * What a server of the portal has to know to hand letters over to it.
     *
     * @param user by whom the print shop tells the servers apart
     */
    Map<String, String> environment(String user) throws IOException {
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
        environment.put("MEINEAOK_LETTER_SFTP_USER", user);
        environment.put("MEINEAOK_LETTER_SFTP_PASSWORD", PASSWORD);
        environment.put("MEINEAOK_LETTER_SFTP_HOST_KEYS", fingerprint);
        return environment;
    }

    private Path incoming() {
        return root.resolve("incoming");
    }

    private Path printed() {
        return root.resolve("printed");
    }

    private Path reports() {
        return root.resolve("reports");
    }

    /** Where in a hand-over it is held. */
    enum Stop {
        /** The first letter is begun. */
        AT_A_LETTER,
        /** All letters are there, and the manifest is begun. */
        AT_THE_MANIFEST,
        /** The batch bears its name; whoever gave it that is not answered yet. */
        HANDED_OVER
    }

    /**
     * A hand-over that is held.
     *
     * @param user whose it is
     */
    record Held(String user, String batch) {}

    /** Holds the next hand-over that comes so far; the others go on. */
    CompletableFuture<Held> holdNext(Stop stop) {
        Trap next = new Trap(stop, new CompletableFuture<>(), new CountDownLatch(1));
        if (!trap.compareAndSet(null, next)) {
            throw new IllegalStateException("one is held already");
        }
        return next.held();
    }

    /** Lets what is held go on. */
    void release() {
        Trap last = trap.getAndSet(null);
        if (last != null) {
            last.released().countDown();
        }
    }

    private record Trap(Stop stop, CompletableFuture<Held> held, CountDownLatch released) {
        void holdIfFirst(Stop reached, ServerSession session, String batch) throws InterruptedIOException {
            if (reached == stop && held.complete(new Held(session.getUsername(), batch))) {
                try {
                    released.await();
                } catch (InterruptedException e) {
                    // Whoever was held is gone.
                    throw new InterruptedIOException();
                }
            }
        }
    }

    /** Each session has a thread of its own, which may be held. */
    private final class HandOvers implements SftpEventListener {
        @Override
        public void open(ServerSession session, String remoteHandle, Handle handle) throws IOException {
            Path folder = handle.getFile().getParent();
            if (folder != null && isUnfinished(folder)) {
                boolean manifest = handle.getFile().endsWith("manifest.json");
                hold(manifest ? Stop.AT_THE_MANIFEST : Stop.AT_A_LETTER, session, batchBeingWritten(folder));
            }
        }

        @Override
        public void moved(
                ServerSession session,
                Path source,
                Path target,
                Collection<CopyOption> options,
                @Nullable Throwable failure)
                throws IOException {
            if (isUnfinished(source) && failure == null) {
                hold(Stop.HANDED_OVER, session, batch(target));
            }
        }

        private void hold(Stop reached, ServerSession session, String batch) throws InterruptedIOException {
            Trap set = trap.get();
            if (set != null) {
                set.holdIfFirst(reached, session, batch);
            }
        }

        /** {@code .<batch>.<try>.part}. */
        private static String batchBeingWritten(Path folder) {
            return name(folder).substring(1, 1 + ID_LENGTH);
        }
    }

    private static String name(Path folder) {
        return folder.getFileName() == null ? "" : folder.getFileName().toString();
    }

    private static boolean isUnfinished(Path folder) {
        return name(folder).startsWith(".");
    }

    /** {@code <when it was formed>-<batch>}. */
    private static String batch(Path folder) {
        return name(folder).substring(name(folder).length() - ID_LENGTH);
    }

    /** The letters of a batch, as an acknowledgement names them. */
    private static String namedIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(PrintShop::name)
                    .filter(name -> name.endsWith(".pdf"))
                    .map(name -> '"' + name.replace(".pdf", "") + '"')
                    .collect(Collectors.joining(", "));
        }
    }

    /** Acknowledges all batches that lie there, and takes one away: the one that is asked for, if it lies there. */
    void acknowledgeAndPrint(String wanted) throws IOException {
        List<Path> batches = folders(incoming(), false);
        for (Path folder : batches) {
            if (acknowledged.add(batch(folder))) {
                report(batch(folder), """
                        {"kind": "acknowledgement", "batch": "%s", "letters": [%s], "at": "%s"}""".formatted(batch(folder), namedIn(folder), Instant.now()));
            }
        }
        Optional<Path> one = batches.stream()
                .filter(folder -> batch(folder).equals(wanted))
                .findFirst()
                .or(() -> batches.stream().findFirst());
        if (one.isPresent()) {
            Files.move(one.get(), printed().resolve(name(one.get())));
        }
    }

    /** The batches that were ever acknowledged. */
    Set<String> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    /** Reports that a letter came back. */
    void returned(String letter) throws IOException {
        report(letter, """
                {"kind": "returned", "letter": "%s", "reason": "MOVED", "at": "%s"}""".formatted(letter, Instant.now()));
    }

    private void report(String name, String json) throws IOException {
        Path unfinished = Files.writeString(reports().resolve('.' + name), json);
        Files.move(unfinished, reports().resolve(name + ".json"));
    }

    /** The batches that were handed over as a whole, printed or not. */
    List<Path> batches() throws IOException {
        List<Path> batches = new ArrayList<>(folders(incoming(), false));
        batches.addAll(folders(printed(), false));
        return batches;
    }

    boolean has(String batch) throws IOException {
        return batches().stream().anyMatch(folder -> batch(folder).equals(batch));
    }

    /** Whether a batch is being written, or was when its server crashed. */
    int unfinished() throws IOException {
        return folders(incoming(), true).size();
    }

    private static List<Path> folders(Path parent, boolean hidden) throws IOException {
        try (Stream<Path> folders = Files.list(parent)) {
            return folders.filter(folder -> isUnfinished(folder) == hidden).toList();
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
                && batch(batch).equals(manifest.path("batch").asText());
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }
}
