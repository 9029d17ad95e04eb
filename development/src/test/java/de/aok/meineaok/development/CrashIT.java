package de.aok.meineaok.development;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.development.Members.Member;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A server that is killed between registration and delivery loses no letter and leaves no half account. */
@Tag("faults")
@Rule({RuleId.REG_7, RuleId.NTF_3})
class CrashIT {
    private static final int KILLS = 3;
    private static final int BURST = 25;
    /** Longer than the lease of a delivery that a kill broke off. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @Test
    void every_account_has_its_letter_and_its_mail_however_often_the_server_is_killed() throws Exception {
        try (TestPortal portal = new TestPortal("crash")) {
            PortalServer server = portal.server();
            PortalClient client = portal.memberClient();
            Random moments = new Random(7);
            List<Member> told = new ArrayList<>();
            for (int kill = 0; kill < KILLS; kill++) {
                // At a moment when some are registered and their letters are not yet, or only just, delivered.
                CountDownLatch registered = new CountDownLatch(1 + moments.nextInt(8));
                List<CompletableFuture<Member>> burst = new ArrayList<>();
                for (Member member : portal.members().all().subList(kill * BURST, (kill + 1) * BURST)) {
                    burst.add(client.send(client.request("/api/registrations")
                                    .POST(HttpRequest.BodyPublishers.ofString(member.registration())))
                            .thenApply(answer -> {
                                registered.countDown();
                                return answer.status() == 201 ? member : null;
                            }));
                }
                assertThat(registered.await(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                        .isTrue();
                server.kill();
                for (CompletableFuture<Member> registration : burst) {
                    Member member = registration.exceptionally(lost -> null).join();
                    if (member != null) {
                        told.add(member);
                    }
                }
                server.start();
            }

            await(() -> count(portal, "select count(*) from commission where delivered_at is null") == 0);

            long accounts = count(portal, "select count(*) from account");
            assertThat(accounts).isGreaterThanOrEqualTo(told.size());
            assertThat(told)
                    .as("members who were told that they are registered")
                    .isNotEmpty();
            for (Member member : told) {
                assertThat(count(portal, "select count(*) from account where user_name = '" + member.userName() + "'"))
                        .isEqualTo(1);
            }
            assertThat(count(
                            portal,
                            "select count(*) from account a where (select count(*) from activation_code c"
                                    + " where c.account_id = a.id and c.state = 'OPEN') <> 1"
                                    + " or (select count(*) from consent n where n.account_id = a.id) <> 2"))
                    .as("half accounts")
                    .isZero();
            assertThat(files(server, "letters")).hasSize((int) accounts).isEqualTo(commissions(portal, "LETTER"));
            assertThat(files(server, "mail")).hasSize((int) accounts).isEqualTo(commissions(portal, "MAIL"));
        }
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(deadline);
            Thread.sleep(Duration.ofMillis(200));
        }
    }

    private static Set<String> files(PortalServer server, String channel) throws Exception {
        try (Stream<Path> files = Files.list(server.outbox().resolve(channel))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[0-9a-f-]{36}\\.(pdf|eml)"))
                    .map(name -> name.substring(0, 36))
                    .collect(Collectors.toSet());
        }
    }

    private static Set<String> commissions(TestPortal portal, String channel) throws SQLException {
        try (Connection connection = portal.database().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet ids = statement.executeQuery("select id from commission where channel = '" + channel + "'")) {
            Set<String> found = new HashSet<>();
            while (ids.next()) {
                found.add(ids.getString(1));
            }
            return found;
        }
    }

    private static long count(TestPortal portal, String query) throws SQLException {
        try (Connection connection = portal.database().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(query)) {
            count.next();
            return count.getLong(1);
        }
    }
}
