package de.aok.meineaok.development;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** The checked-out project: where things lie in it. */
public final class Checkout {

    private Checkout() {}

    /** The project's root folder, found from the working directory upwards. */
    public static Path root() {
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("liberty-server/pom.xml"))) {
                return folder;
            }
        }
        throw new IllegalStateException("Not inside a checkout of the project: " + start);
    }

    /** The server as the build installed it. */
    static Path liberty() {
        Path liberty = root().resolve("liberty-server/target/liberty/wlp");
        if (!Files.isDirectory(liberty)) {
            throw new IllegalStateException("The server is not built yet, there is no " + liberty);
        }
        return liberty;
    }

    /** A port that was free a moment ago. */
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
