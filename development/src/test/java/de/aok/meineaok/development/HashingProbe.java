package de.aok.meineaok.development;

import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * Has a server's process compute single hashes, by a {@link HashingAgent} in it: so a hash is counted in the same way as a login.
 */
final class HashingProbe implements AutoCloseable {
    private final ServerSocket listening;
    private final Socket socket;

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

    /** Has one hash computed, and waits for it. */
    void hash() throws IOException {
        socket.getOutputStream().write(0);
        if (socket.getInputStream().read() < 0) {
            throw new IOException("the server's process hashes no more");
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        listening.close();
    }
}
