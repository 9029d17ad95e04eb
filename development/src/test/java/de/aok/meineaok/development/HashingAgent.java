package de.aok.meineaok.development;

import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.credential.application.port.PasswordHashing;
import de.aok.meineaok.credential.crypto.Argon2Parameters;
import de.aok.meineaok.credential.crypto.Argon2idHashing;
import de.aok.meineaok.credential.crypto.HashingLimits;
import de.aok.meineaok.development.Members.Member;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;

/**
 * Runs within a server's process and, whenever a byte comes, judges the right password once, as the portal does, and answers how many
 * nanoseconds of a processor that took.
 */
public final class HashingAgent {
    private static final PasswordHashing HASHING =
            new Argon2idHashing(Argon2Parameters.recommended(), new HashingLimits(1, 0, Duration.ZERO));

    private HashingAgent() {}

    /** @param port where the benchmark listens */
    public static void agentmain(String port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(port));
        Thread thread = new Thread(() -> answer(socket), "hashing-agent");
        thread.setDaemon(true);
        thread.start();
    }

    private static void answer(Socket socket) {
        try (socket;
                DataOutputStream answers = new DataOutputStream(socket.getOutputStream())) {
            PasswordHash hash = hash();
            while (socket.getInputStream().read() >= 0) {
                answers.writeLong(cpuOfOne(hash));
            }
        } catch (EOFException benchmarkEnded) {
            // As it should.
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PasswordHash hash() {
        try (PasswordHashing.Turn turn = HASHING.await()) {
            return turn.hash(Member.PASSWORD);
        }
    }

    private static long cpuOfOne(PasswordHash hash) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        try (PasswordHashing.Turn turn = HASHING.await()) {
            if (!turn.matches(Member.PASSWORD, hash)) {
                throw new IllegalStateException("The right password is wrong");
            }
        }
        return threads.getCurrentThreadCpuTime() - before;
    }
}
