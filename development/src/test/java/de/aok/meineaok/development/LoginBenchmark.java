package de.aok.meineaok.development;

import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.credential.application.port.PasswordHashing;
import de.aok.meineaok.credential.crypto.Argon2Parameters;
import de.aok.meineaok.credential.crypto.Argon2idHashing;
import de.aok.meineaok.credential.crypto.HashingLimits;
import de.aok.meineaok.development.Members.Member;
import de.aok.meineaok.development.PortalClient.Answer;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What a login by the right password costs the server's processors, beside one hash with the same parameters; and an attempt on a
 * locked account beside it.
 *
 * <p>Counted is all that the server's process does meanwhile, the delivery of the mTANs, compiler and garbage collector included, and
 * nothing of the database, which is a process of its own. The hash is counted in this process, in which nothing else runs. Logins
 * come one after the other over connections that are kept, since two hashes at once on processors that share a core slow each other
 * down, which says nothing about the login. Each round counts all of them again, so that other work on the machine slows down all
 * alike; the medians are what to read.
 *
 * <p>Started by the Maven profile {@code benchmark}, without the agent that counts coverage.
 */
public final class LoginBenchmark {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private static final int ROUNDS = 5;
    private static final int HASHES = 100;
    /** As many as a number gets mTANs on one day. */
    private static final int LOGINS_A_MEMBER = 10;

    private static final int MEMBERS_A_ROUND = 20;
    private static final int LOGINS = MEMBERS_A_ROUND * LOGINS_A_MEMBER;
    /** Cheap, and the clock of a process goes by hundredths of a second. */
    private static final int LOCKED_ATTEMPTS = 1000;

    private static final int WARM_UP_ROUNDS = 4;
    private static final int LOCKING_ATTEMPTS = 5;
    private static final Duration IDLENESS = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Argon2Parameters parameters = Argon2Parameters.recommended();
    private final PasswordHashing hashing = new Argon2idHashing(parameters, new HashingLimits(1, 0, Duration.ZERO));
    private final TestPortal portal;
    private final PortalClient client;

    private LoginBenchmark(TestPortal portal) {
        this.portal = portal;
        client = portal.memberClient();
    }

    public static void main(String[] arguments) throws Exception {
        OUT.println("Starting the portal …");
        try (TestPortal portal = new TestPortal("benchmark")) {
            new LoginBenchmark(portal).run();
        }
    }

    private void run() throws Exception {
        List<Member> members = portal.members().all().subList(0, (WARM_UP_ROUNDS + ROUNDS) * MEMBERS_A_ROUND);
        Member locked = portal.members().get(members.size());
        OUT.println("Registering " + (members.size() + 1) + " members …");
        for (Member member : members) {
            require(201, client.register(member));
        }
        require(201, client.register(locked));
        for (int i = 0; i < LOCKING_ATTEMPTS; i++) {
            require(401, client.enterPassword(locked.userName(), "falsch"));
        }

        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < WARM_UP_ROUNDS + ROUNDS; i++) {
            boolean warmUp = i < WARM_UP_ROUNDS;
            Round round = round(members.subList(i * MEMBERS_A_ROUND, (i + 1) * MEMBERS_A_ROUND), locked);
            OUT.println((warmUp ? "Warm-up  " : "Measured ") + round);
            if (!warmUp) {
                rounds.add(round);
            }
        }
        report(rounds, idleCpuPerSecond());
    }

    private Round round(List<Member> members, Member locked) throws Exception {
        double hash = cpuOfAHash();
        awaitEmptyOutbox();
        long begin = System.nanoTime();
        double login = cpuOf(LOGINS, () -> {
            logInEach(members);
            awaitEmptyOutbox();
        });
        double wall = (System.nanoTime() - begin) / 1e6 / LOGINS;
        double lockedAttempt = cpuOf(LOCKED_ATTEMPTS, () -> tryInVain(locked));
        return new Round(hash, login, lockedAttempt, wall);
    }

    /** Milliseconds. */
    private double cpuOfAHash() {
        long before = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < HASHES; i++) {
            try (PasswordHashing.Turn turn = hashing.await()) {
                PasswordHash hash = turn.hash(Member.PASSWORD);
                if (turn.outdated(hash)) {
                    throw new IllegalStateException("A hash with other parameters than asked for");
                }
            }
        }
        return (threads.getCurrentThreadCpuTime() - before) / 1e6 / HASHES;
    }

    private interface Work {
        void run() throws Exception;
    }

    /** Milliseconds of the server for each of the times that the work is done. */
    private double cpuOf(int times, Work work) throws Exception {
        Duration before = portal.server().cpuTime();
        work.run();
        return portal.server().cpuTime().minus(before).toNanos() / 1e6 / times;
    }

    private void logInEach(List<Member> members) throws Exception {
        for (int i = 0; i < LOGINS_A_MEMBER; i++) {
            for (Member member : members) {
                Answer answer = client.enterPassword(member.userName(), Member.PASSWORD);
                require(201, answer);
                if (answer.body().hasNonNull("mtanNotSent")) {
                    throw new IllegalStateException("A login without an mTAN is not the whole of it: " + answer.body());
                }
            }
        }
    }

    private void tryInVain(Member locked) throws Exception {
        for (int i = 0; i < LOCKED_ATTEMPTS; i++) {
            require(403, client.enterPassword(locked.userName(), Member.PASSWORD));
        }
    }

    private static void require(int status, Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException("Not " + status + ": " + answer.status() + " " + answer.body());
        }
    }

    private void awaitEmptyOutbox() throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (waiting() > 0) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The outbox is not empty after " + PATIENCE);
            }
            Thread.sleep(Duration.ofMillis(100));
        }
    }

    private long waiting() throws SQLException {
        try (Connection connection = portal.database().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(
                        "select count(*) from commission where delivered_at is null and expired_at is null")) {
            count.next();
            return count.getLong(1);
        }
    }

    /** Milliseconds. */
    private double idleCpuPerSecond() throws Exception {
        return cpuOf((int) IDLENESS.toSeconds(), () -> Thread.sleep(IDLENESS));
    }

    private void report(List<Round> rounds, double idleCpuPerSecond) {
        double wall = median(rounds, Round::loginWall);
        OUT.printf(
                Locale.ROOT,
                """

                        CPU of one login at the server beside one Argon2id hash (%d KiB, t = %d, p = %d)
                        Medians of %d rounds of %d hashes, %d logins, %d attempts on a locked account

                          hash                                  %7.2f ms
                          login, all that the server does for it %6.2f ms
                          login / hash                          %7.2f
                          attempt on a locked account           %7.2f ms
                          attempt on a locked account / hash    %7.2f

                          Not subtracted: what the idle server does while a login takes its %.0f ms, %.2f ms
                        %n""",
                parameters.memoryKiB(),
                parameters.iterations(),
                parameters.parallelism(),
                ROUNDS,
                HASHES,
                LOGINS,
                LOCKED_ATTEMPTS,
                median(rounds, Round::hash),
                median(rounds, Round::login),
                median(rounds, Round::loginToHash),
                median(rounds, Round::lockedAttempt),
                median(rounds, Round::lockedAttemptToHash),
                wall,
                idleCpuPerSecond * wall / 1000);
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return rounds.stream().mapToDouble(figure).sorted().toArray()[rounds.size() / 2];
    }

    /**
     * Milliseconds of processor time.
     *
     * @param loginWall milliseconds from one login to the next
     */
    private record Round(double hash, double login, double lockedAttempt, double loginWall) {
        double loginToHash() {
            return login / hash;
        }

        double lockedAttemptToHash() {
            return lockedAttempt / hash;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "hash %6.2f ms, login %6.2f ms (%.2f), locked %5.2f ms (%.2f)",
                    hash,
                    login,
                    loginToHash(),
                    lockedAttempt,
                    lockedAttemptToHash());
        }
    }
}
