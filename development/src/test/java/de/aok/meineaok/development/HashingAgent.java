package de.aok.meineaok.development;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;

/**
 * Runs within a server's process and does a {@link HashingWork} whenever a byte comes, which it then sends back. The work stands on the portal's own classes:
 * those of another class loader would be compiled apart, and so be quicker or slower by chance.
 */
public final class HashingAgent {
    private static final String HASHING = "de.aok.meineaok.credential.crypto.Argon2idHashing";

    private HashingAgent() {}

    /** @param argument the port where the benchmark listens, a blank, and where the work's classes are */
    public static void agentmain(String argument, Instrumentation instrumentation) throws Exception {
        int blank = argument.indexOf(' ');
        URL classes = URI.create(argument.substring(blank + 1)).toURL();
        ClassLoader loader = new URLClassLoader(new URL[] {classes}, portal(instrumentation));
        Runnable work = (Runnable) loader.loadClass("de.aok.meineaok.development.HashingWork")
                .getConstructor()
                .newInstance();
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(argument.substring(0, blank)));
        Thread thread = new Thread(() -> answer(socket, work), "hashing-agent");
        thread.setDaemon(true);
        thread.start();
    }

    private static ClassLoader portal(Instrumentation instrumentation) {
        for (Class<?> type : instrumentation.getAllLoadedClasses()) {
            if (type.getName().equals(HASHING)) {
                return type.getClassLoader();
            }
        }
        throw new IllegalStateException("The portal has not hashed yet");
    }

    private static void answer(Socket socket, Runnable work) {
        try (socket) {
            while (socket.getInputStream().read() >= 0) {
                work.run();
                socket.getOutputStream().write(0);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
