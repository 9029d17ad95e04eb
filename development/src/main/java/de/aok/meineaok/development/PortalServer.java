package de.aok.meineaok.development;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One Open Liberty process with the portal in it. Many may run at once from the one installation that the build makes, since
 * each keeps what it writes in a folder of its own.
 */
public final class PortalServer implements AutoCloseable {

    private static final String SERVER_NAME = "meineaok";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int LOG_LINES_SHOWN = 60;

    private final Path folder;
    private final Ports ports;
    private final String jvmOptions;
    private final Map<String, String> environment;
    private final HttpClient client;
    private volatile @Nullable Process process;

    /**
     * @param folder where it keeps its log, its work area and its outbox
     * @param jvmOptions as they stand on its command line
     * @param settings further environment variables, which win over those that follow from the other arguments
     */
    public PortalServer(
            Path folder,
            Ports ports,
            String jvmOptions,
            EmbeddedDatabase database,
            TlsKeys keys,
            Secrets secrets,
            Map<String, String> settings) {
        this.folder = folder.toAbsolutePath();
        this.ports = ports;
        this.jvmOptions = jvmOptions;
        this.client = keys.httpClient();
        this.environment = new HashMap<>();
        environment.putAll(database.environment());
        environment.putAll(keys.environment());
        environment.putAll(secrets.environment());
        environment.put("MEINEAOK_HTTPS_PORT", Integer.toString(ports.https()));
        environment.put("MEINEAOK_HTTP_PORT", Integer.toString(ports.http()));
        environment.put("MEINEAOK_PUBLIC_URI", baseUri().toString());
        environment.put("MEINEAOK_OUTBOX_FOLDER", outbox().toString());
        environment.putAll(settings);
    }

    /** Where the server listens. */
    public record Ports(int https, int http) {

        public static Ports free() {
            return new Ports(Checkout.freePort(), Checkout.freePort());
        }

        private void requireFree() throws IOException {
            for (int port : new int[] {https, http}) {
                try {
                    new ServerSocket(port).close();
                } catch (IOException e) {
                    throw new IOException("Port " + port + " is taken", e);
                }
            }
        }
    }

    /** Returns when the portal is ready to serve. It may be started again after it was stopped or killed. */
    public void start() throws IOException, InterruptedException {
        if (isRunning()) {
            throw new IllegalStateException("Runs already");
        }
        Files.createDirectories(folder);
        endLeftover();
        ports.requireFree();
        // The script replaces itself by the JVM, so that the process is the server's own.
        ProcessBuilder builder = new ProcessBuilder(
                        Checkout.liberty().resolve("bin/server").toString(), "run", SERVER_NAME)
                .redirectErrorStream(true)
                .redirectOutput(log().toFile());
        // Not everybody who develops has a scanner.
        builder.environment().putIfAbsent("MEINEAOK_MALWARE_SCANNER", "none");
        builder.environment().putAll(environment);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("WLP_OUTPUT_DIR", folder.resolve("liberty").toString());
        builder.environment().put("JVM_ARGS", jvmOptions + " '" + mark() + "'");
        Process started = builder.start();
        process = started;
        Files.writeString(pidFile(), Long.toString(started.pid()));
        awaitReadiness(started);
    }

    private void awaitReadiness(Process started) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (!started.isAlive()) {
                throw new IOException("The server ended while starting. " + lastOfLog());
            }
            if (Files.readString(log()).contains("CWWKZ0002E")) {
                kill();
                throw new IOException("The portal failed to start. " + lastOfLog());
            }
            if (System.nanoTime() > deadline) {
                kill();
                throw new IOException("The portal is not ready after " + PATIENCE + ". " + lastOfLog());
            }
            Thread.sleep(POLL);
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(baseUri().resolve("/health/ready"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Ends what an earlier, killed start left running in the same folder. */
    private void endLeftover() throws IOException, InterruptedException {
        if (Files.exists(pidFile())) {
            var leftover = LeftoverProcess.of(Long.parseLong(Files.readString(pidFile())), mark());
            if (leftover.isPresent()) {
                leftover.get().end("TERM", PATIENCE);
            }
        }
    }

    /** Lets requests end, and returns when the process has ended. */
    public void stop() {
        end(false);
    }

    /** Ends the process at once, as a power cut would. */
    public void kill() {
        end(true);
    }

    private void end(boolean atOnce) {
        Process running = process;
        if (running == null) {
            return;
        }
        if (atOnce) {
            running.destroyForcibly();
        } else {
            running.destroy();
        }
        try {
            if (!running.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                running.destroyForcibly().waitFor();
            }
            process = null;
            Files.deleteIfExists(pidFile());
        } catch (InterruptedException e) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }

    public boolean isRunning() {
        Process running = process;
        return running != null && running.isAlive();
    }

    /** The portal over TLS. */
    public URI baseUri() {
        return URI.create("https://localhost:" + ports.https());
    }

    /** The port that only redirects. */
    public URI plainUri() {
        return URI.create("http://localhost:" + ports.http());
    }

    /** Holds {@code sms}, {@code mail} and {@code letters}. */
    public Path outbox() {
        return folder.resolve("outbox");
    }

    /** What the server prints, from its latest start on. */
    public Path log() {
        return folder.resolve("console.log");
    }

    /** Returns when the process has ended, for whatever reason. */
    void awaitEnd() throws InterruptedException {
        Process running = process;
        if (running != null) {
            running.waitFor();
        }
    }

    /** The time that the process spent on the processors since its start. */
    public Duration cpuTime() {
        return running().info().totalCpuDuration().orElseThrow();
    }

    private Process running() {
        Process running = process;
        if (running == null) {
            throw new IllegalStateException("Does not run");
        }
        return running;
    }

    /** The operating system's number of the process. */
    long processId() {
        return running().pid();
    }

    String lastOfLog() throws IOException {
        List<String> lines = Files.readAllLines(log());
        return "The end of " + log() + ":\n"
                + String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size()));
    }

    private Path pidFile() {
        return folder.resolve("server.pid");
    }

    /** Tells this server's process apart from every other. */
    private String mark() {
        return "-Dmeineaok.folder=" + folder;
    }
}
