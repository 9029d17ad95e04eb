package de.aok.meineaok.development;

import de.aok.meineaok.credential.crypto.Argon2Parameters;
import de.aok.meineaok.development.Members.Member;
import de.aok.meineaok.development.PortalClient.Answer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToDoubleFunction;

/**
 * What a login by the right password costs the server's processors, beside one hash with the same parameters; and an attempt on a
 * locked account beside it.
 *
 * <p>Counted, for hashes as for logins, is all that the server's process does meanwhile, compiler and garbage collector included; for
 * logins the delivery of their mTANs, too. Nothing of the database, which is a process of its own. Hashes of the same password are
 * computed by the server's process (see {@link HashingProbe}), in turn with logins, some of these and as many of those: a hash takes
 * half as long again when others on the machine use its caches, which so happens to both alike. They are computed twice: in a row,
 * each of which finds its memory in the caches where the one before left it, and with a pause before each, as there is between those
 * of two logins. Logins come one after the other over a connection that is kept, since two hashes at once slow each other down, which
 * says nothing about the login.
 *
 * <p>Open Liberty closes a connection of HTTP/1.1 on which it answered 403, so that an attempt on a locked account is counted with a
 * TLS handshake.
 *
 * <p>Started by the Maven profile {@code benchmark}, without the agent that counts coverage.
 */
public final class LoginBenchmark {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private static final int ROUNDS = 5;
    /** About as long as a login takes beside its hash. */
    private static final Duration PAUSE = Duration.ofMillis(10);

    private static final int MEMBERS_A_ROUND = 25;
    /** As many as a number gets mTANs on one day. */
    private static final int LOGINS_A_MEMBER = 10;

    private static final int LOGINS = MEMBERS_A_ROUND * LOGINS_A_MEMBER;
    /** Cheap, and the clock of a process goes by hundredths of a second. */
    private static final int LOCKED_ATTEMPTS = 2000;

    /** The server compiles in the end what ran 5000 times, and there is much that runs once a login; each is to get its mTAN, too. */
    private static final int WARM_UP_MEMBERS = 600;

    private static final int WARM_UP_LOGINS = WARM_UP_MEMBERS * LOGINS_A_MEMBER;

    private static final int WARM_UP_AT_ONCE = 4;
    private static final int WARM_UP_LOCKED_ATTEMPTS = 3000;
    private static final int WARM_UP_HASHES = 200;

    private static final int LOCKING_ATTEMPTS = 5;
    private static final Duration IDLENESS = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final TestPortal portal;
    private final PortalClient client;

    private LoginBenchmark(TestPortal portal) {
        this.portal = portal;
        client = portal.memberClient();
    }

    public static void main(String[] arguments) throws Exception {
        OUT.println("Starting the portal …");
        try (TestPortal portal = new TestPortal("benchmark", "-Xmx512m")) {
            new LoginBenchmark(portal).run();
        }
    }

    private void run() throws Exception {
        List<Member> members = portal.members().all();
        Member locked = members.get(0);
        List<Member> warmingUp = members.subList(1, 1 + WARM_UP_MEMBERS);
        List<Member> measured = members.subList(1 + WARM_UP_MEMBERS, 1 + WARM_UP_MEMBERS + ROUNDS * MEMBERS_A_ROUND);
        OUT.println("Registering members …");
        register(List.of(locked));
        register(warmingUp);
        register(measured);
        for (int i = 0; i < LOCKING_ATTEMPTS; i++) {
            require(401, client.enterPassword(locked.userName(), "falsch"));
        }

        OUT.println("Warming up …");
        try (HashingProbe probe = portal.hashingProbe()) {
            tryInVain(locked, WARM_UP_LOCKED_ATTEMPTS);
            warmUp(warmingUp, probe);
            awaitEmptyOutbox();

            List<Round> rounds = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                Round round = round(measured.subList(i * MEMBERS_A_ROUND, (i + 1) * MEMBERS_A_ROUND), probe);
                OUT.println(round);
                rounds.add(round);
            }
            double lockedAttempt = cpuOfServer(() -> tryInVain(locked, LOCKED_ATTEMPTS)) / LOCKED_ATTEMPTS;
            double idleCpu = cpuOfServer(() -> Thread.sleep(IDLENESS)) / IDLENESS.toMillis();
            report(rounds, lockedAttempt, idleCpu);
        }
    }

    private void register(List<Member> members) throws Exception {
        for (Member member : members) {
            require(201, client.register(member));
        }
    }

    private void warmUp(List<Member> members, HashingProbe probe) throws IOException {
        for (int i = 0; i < WARM_UP_HASHES; i++) {
            probe.hash();
        }
        Deque<CompletableFuture<Answer>> underWay = new ArrayDeque<>();
        for (int i = 0; i < WARM_UP_LOGINS; i++) {
            Member member = members.get(i % members.size());
            underWay.add(client.enterPasswordLater(member.userName(), Member.PASSWORD));
            if (underWay.size() == WARM_UP_AT_ONCE) {
                require(201, underWay.remove().join());
            }
        }
        underWay.forEach(login -> require(201, login.join()));
    }

    private Round round(List<Member> members, HashingProbe probe) throws Exception {
        double hashesInARow = 0;
        double hashes = 0;
        double logins = 0;
        long wall = 0;
        for (int i = 0; i < LOGINS_A_MEMBER; i++) {
            hashesInARow += cpuOfServer(() -> {
                for (int hash = 0; hash < members.size(); hash++) {
                    probe.hash();
                }
            });
            hashes += cpuOfServer(() -> {
                for (int hash = 0; hash < members.size(); hash++) {
                    Thread.sleep(PAUSE);
                    probe.hash();
                }
            });
            long begin = System.nanoTime();
            logins += cpuOfServer(() -> {
                for (Member member : members) {
                    logIn(member);
                }
                awaitEmptyOutbox();
            });
            wall += System.nanoTime() - begin;
        }
        return new Round(hashesInARow / LOGINS, hashes / LOGINS, logins / LOGINS, wall / 1e6 / LOGINS);
    }

    private interface Work {
        void run() throws Exception;
    }

    /** Milliseconds of the server while the work is done. */
    private double cpuOfServer(Work work) throws Exception {
        Duration before = portal.server().cpuTime();
        work.run();
        return portal.server().cpuTime().minus(before).toNanos() / 1e6;
    }

    private void logIn(Member member) throws Exception {
        Answer answer = client.enterPassword(member.userName(), Member.PASSWORD);
        require(201, answer);
        if (answer.body().hasNonNull("mtanNotSent")) {
            throw new IllegalStateException("A login without an mTAN is not the whole of it: " + answer.body());
        }
    }

    private void tryInVain(Member locked, int times) throws Exception {
        for (int i = 0; i < times; i++) {
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

    /**
     * @param lockedAttempt milliseconds
     * @param idleCpu what the idle server spends, as a share of one processor
     */
    private static void report(List<Round> rounds, double lockedAttempt, double idleCpu) {
        Argon2Parameters parameters = Argon2Parameters.recommended();
        double hash = median(rounds, Round::hash);
        double wall = median(rounds, Round::wall);
        OUT.printf(
                Locale.ROOT,
                """

                CPU of the server for one login up to its mTAN, beside one Argon2id hash (%d KiB, t = %d, p = %d)
                Medians of %d rounds of %d logins and as many hashes, in turn

                  one hash, of many in a row          %8.2f ms
                  one hash by itself                  %8.2f ms
                  one login                           %8.2f ms
                  login / hash of many in a row       %8.2f
                  login / hash by itself              %8.2f
                  one attempt on a locked account     %8.2f ms
                  attempt on a locked account / hash  %8.2f

                In the login's figure are %.2f ms that the idle server, too, spends in the %.0f ms that it takes.
                %n""",
                parameters.memoryKiB(),
                parameters.iterations(),
                parameters.parallelism(),
                ROUNDS,
                LOGINS,
                median(rounds, Round::hashInARow),
                hash,
                median(rounds, Round::login),
                median(rounds, Round::loginToHashInARow),
                median(rounds, Round::loginToHash),
                lockedAttempt,
                lockedAttempt / hash,
                idleCpu * wall,
                wall);
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return rounds.stream().mapToDouble(figure).sorted().toArray()[rounds.size() / 2];
    }

    /**
     * Milliseconds of processor time.
     *
     * @param wall milliseconds of one login, the delivery of the mTANs included
     */
    private record Round(double hashInARow, double hash, double login, double wall) {
        double loginToHashInARow() {
            return login / hashInARow;
        }

        double loginToHash() {
            return login / hash;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "hash in a row %6.2f ms, by itself %6.2f ms, login %6.2f ms (%.2f, %.2f)",
                    hashInARow,
                    hash,
                    login,
                    loginToHashInARow(),
                    loginToHash());
        }
    }
}
