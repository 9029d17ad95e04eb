package de.aok.meineaok.development;

import com.sun.tools.attach.VirtualMachine;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

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
                    agent(folder.resolve("hashing-agent.jar")).toString(), Integer.toString(listening.getLocalPort()));
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
        attributes.put(
                Attributes.Name.CLASS_PATH,
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(entry -> Path.of(entry).toAbsolutePath().toUri().toString())
                        .collect(Collectors.joining(" ")));
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        return jar;
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
