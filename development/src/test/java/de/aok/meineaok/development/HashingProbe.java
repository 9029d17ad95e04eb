package de.aok.meineaok.development;

import com.sun.tools.attach.VirtualMachine;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * Has a server's process compute single hashes, by a {@link HashingAgent} in it. So a hash is counted in the same process as a
 * login, and at the same time, with all that the rest of the machine does to both.
 */
final class HashingProbe implements AutoCloseable {
    private final ServerSocket listening;
    private final Socket socket;
    private final DataInputStream answers;

    /**
     * @param process of the server
     * @param folder for what it needs
     */
    HashingProbe(long process, Path folder) throws Exception {
        listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        VirtualMachine server = VirtualMachine.attach(Long.toString(process));
        try {
            server.loadAgent(
                    agent(folder.resolve("hashing-agent.jar")).toString(), listening.getLocalPort() + " " + classes());
        } finally {
            server.detach();
        }
        socket = listening.accept();
        answers = new DataInputStream(socket.getInputStream());
    }

    /** An agent without code of its own, which finds it where the benchmark does. */
    private static Path agent(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Agent-Class", HashingAgent.class.getName());
        attributes.put(Attributes.Name.CLASS_PATH, classes().toString());
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        return jar;
    }

    private static URL classes() {
        return HashingProbe.class.getProtectionDomain().getCodeSource().getLocation();
    }

    /** The time that the server's process spends on the processors for one hash. */
    Duration cpuOfOne() throws IOException {
        socket.getOutputStream().write(0);
        return Duration.ofNanos(answers.readLong());
    }

    @Override
    public void close() throws IOException {
        socket.close();
        listening.close();
    }
}
