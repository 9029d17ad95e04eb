package de.aok.meineaok.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** ClamAV's daemon, as Debian has it, that knows one malware only: {@link Eicar}. Can be stopped, and started again. */
public final class Clamd implements AutoCloseable {
    /** More than a file may have. */
    public static final int LARGEST_MEGABYTES = 12;

    private static final int SECONDS_TO_START = 60;
    private static final List<Path> PLACES =
            List.of(Path.of("/usr/sbin/clamd"), Path.of("/usr/local/sbin/clamd"), Path.of("/usr/bin/clamd"));

    private final Path folder;
    private final int port;
    private @Nullable Process process;

    private Clamd(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** @param folder empty, and of a short name, since a socket is going to be in it */
    public static Clamd startedIn(Path folder) throws IOException {
        Clamd daemon = new Clamd(folder, freePort());
        daemon.configure();
        daemon.start();
        return daemon;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void configure() throws IOException {
        Path signatures = Files.createDirectory(folder.resolve("signatures"));
        Files.writeString(
                signatures.resolve("eicar.ndb"), "Eicar:0:*:" + HexFormat.of().formatHex(Eicar.bytes()) + "\n");
        Files.write(
                configuration(),
                List.of(
                        "Foreground yes",
                        "DatabaseDirectory " + signatures,
                        "TemporaryDirectory " + Files.createDirectory(folder.resolve("temporary")),
                        "LocalSocket " + socket(),
                        "TCPAddr 127.0.0.1",
                        "TCPSocket " + port,
                        "StreamMaxLength " + LARGEST_MEGABYTES + "M"));
    }

    private Path configuration() {
        return folder.resolve("clamd.conf");
    }

    /** Listens on 127.0.0.1. */
    public int port() {
        return port;
    }

    public Path socket() {
        return folder.resolve("socket");
    }

    /** Comes back when it answers. */
    public void start() throws IOException {
        Path program = PLACES.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "clamd is not installed, but the tests need it: apt-get install clamav-daemon"));
        Path log = folder.resolve("log");
        Process started = new ProcessBuilder(program.toString(), "--config-file=" + configuration())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        process = started;
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
        while (!answers()) {
            if (!started.isAlive() || System.nanoTime() > until) {
                throw new IllegalStateException("clamd does not start: " + Files.readString(log));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write("zPING\0".getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(4), StandardCharsets.US_ASCII).equals("PONG");
        } catch (IOException e) {
            return false;
        }
    }

    public void stop() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly().onExit().join();
            process = null;
        }
    }

    @Override
    public void close() throws IOException {
        stop();
        Files.deleteIfExists(socket());
    }
}
