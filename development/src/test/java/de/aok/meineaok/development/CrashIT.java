package de.aok.meineaok.development;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.development.Members.Member;
import de.aok.meineaok.development.PortalClient.Answer;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A server that is killed at any moment between registration and delivery loses no letter and leaves no half account. The moments
 * follow from a seed; another one is given by {@code -Dcrash.seed=…}.
 */
@RunningPortal
@Rule({RuleId.REG_7, RuleId.NTF_3})
class CrashIT {
    private static final int SAMPLE = 3;
    private static final int BURST = 25;
    /** Longer than the lease of a hand-over that a kill broke off, on a machine with much else to do. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final TestPortal portal;
    private final PortalClient client;
    private final long seed = Long.getLong("crash.seed", 7);
    private final Random moments = new Random(seed);

    private final List<Member> members = new ArrayList<>();
    private final Set<Member> told = new HashSet<>();
    private final List<Long> waitingWhenKilled = new ArrayList<>();

    CrashIT(TestPortal portal) {
        this.portal = portal;
        client = portal.memberClient();
    }

    @Test
    void every_account_has_its_letter_and_its_mail_though_the_server_was_killed() throws Exception {
        // One in mid-registration, and one in mid-delivery.
        surviveKills(2);
    }

    @Test
    @Tag("faults")
    void every_account_has_its_letter_and_its_mail_however_often_the_server_is_killed() throws Exception {
        surviveKills(6);
    }

    private void surviveKills(int kills) throws Exception {
        List<Member> all = portal.members().all();
        for (int kill = 0; kill < kills; kill++) {
            // Those that no other test uses.
            List<Member> burst = all.subList(all.size() - (kill + 1) * BURST, all.size() - kill * BURST);
            members.addAll(burst);
            killWhileRegistering(burst, kill % 2 == 1);
            portal.server().start();
        }

        Set<String> registered = accounts();
        List<Member> cutOffMembers =
                members.stream().filter(member -> !told.contains(member)).toList();
        assertThat(told).isNotEmpty().allMatch(member -> registered.contains(member.userName()));
        registerAgain(cutOffMembers, registered);
        await(Duration.ofMillis(200), () -> waiting() == 0);

        Count letters = Count.of(members, client.letters(), PortalClient::isLetterTo);
        Count mails = Count.of(members, client.mails(), PortalClient::isMailTo);
        long half = halfAccounts();
        System.out.printf(
                "CrashIT, seed %d, kills: %d; commissions waiting when killed %s, letters taken up again %d%n"
                        + "  registrations: %d told 201, %d cut off, of which %d had become accounts; half accounts: %d%n"
                        + "  accounts: %d; letters: %d, lost %d, doubled %d; mails: %d, lost %d, doubled %d%n",
                seed,
                kills,
                waitingWhenKilled,
                lettersTakenUpAgain(),
                told.size(),
                cutOffMembers.size(),
                registered.size() - told.size(),
                half,
                accounts().size(),
                letters.total(),
                letters.lost(),
                letters.doubled(),
                mails.total(),
                mails.lost(),
                mails.doubled());

        assertThat(waitingWhenKilled)
                .as("a kill between registration and delivery")
                .anyMatch(waiting -> waiting > 0);
        assertThat(half).as("half accounts").isZero();
        assertThat(accounts()).hasSize(members.size());
        assertThat(letters).isEqualTo(new Count(members.size(), 0, 0));
        assertThat(mails).isEqualTo(new Count(members.size(), 0, 0));
        // That a letter is there does not yet say that it is the right one.
        for (Member member : members.subList(0, 2 * SAMPLE)) {
            client.activate(member);
        }
        for (Member member : cutOffMembers.subList(0, Math.min(SAMPLE, cutOffMembers.size()))) {
            if (!members.subList(0, 2 * SAMPLE).contains(member)) {
                client.activate(member);
            }
        }
    }

    /**
     * Kills the server while many register.
     *
     * @param betweenHandOverAndNote as soon as letters lie there, of which the last is hardly noted as delivered yet; else while
     *     some of those registered wait for their letters
     */
    private void killWhileRegistering(List<Member> burst, boolean betweenHandOverAndNote) throws Exception {
        int enough = 1 + moments.nextInt(8);
        int lettersBefore = client.letterCount();
        AtomicInteger answered = new AtomicInteger();
        Map<Member, CompletableFuture<Answer>> answers = new LinkedHashMap<>();
        for (Member member : burst) {
            answers.put(
                    member, client.registerLater(member).whenComplete((answer, lost) -> answered.incrementAndGet()));
        }
        await(
                Duration.ofMillis(1),
                betweenHandOverAndNote
                        ? () -> client.letterCount() >= lettersBefore + enough
                        : () -> answered.get() >= enough && waiting() > 0);
        portal.server().kill();
        waitingWhenKilled.add(waiting());
        answers.forEach((member, answer) -> {
            if (answer.handle((given, lost) -> given != null && given.status() == 201)
                    .join()) {
                told.add(member);
            }
        });
    }

    /** Whoever got no answer is registered wholly or not at all: a second try says which. */
    private void registerAgain(List<Member> cutOff, Set<String> registered) throws Exception {
        for (Member member : cutOff) {
            assertThat(client.register(member).status())
                    .as(member.userName())
                    .isEqualTo(registered.contains(member.userName()) ? 409 : 201);
        }
    }

    /**
     * What of a kind reached the members.
     *
     * @param lost members who got none
     * @param doubled members who got more than one
     */
    private record Count(long total, long lost, long doubled) {
        static Count of(List<Member> members, List<String> sent, BiPredicate<Member, String> isTo) {
            List<Long> each = members.stream()
                    .map(member -> sent.stream()
                            .filter(text -> isTo.test(member, text))
                            .count())
                    .toList();
            return new Count(
                    each.stream().mapToLong(Long::longValue).sum(),
                    each.stream().filter(count -> count == 0).count(),
                    each.stream().filter(count -> count > 1).count());
        }
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Duration poll, Condition condition) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(deadline);
            Thread.sleep(poll);
        }
    }

    /** Letters and mails not delivered yet. */
    private long waiting() throws SQLException {
        return count("commission where channel <> 'SMS' and delivered_at is null");
    }

    /** Letters that a server had taken before the one that delivered them. */
    private long lettersTakenUpAgain() throws SQLException {
        return count("account a join activation_code c on c.account_id = a.id join commission l on l.id = c.letter_id"
                + " where l.tries > 1 and " + isOurs());
    }

    /** Without the one open code, or without one of the two consents. */
    private long halfAccounts() throws SQLException {
        return count("account a where " + isOurs()
                + " and ((select count(*) from activation_code c where c.account_id = a.id and c.state = 'OPEN') <> 1"
                + " or (select count(*) from consent n where n.account_id = a.id) <> 2)");
    }

    private Set<String> accounts() throws SQLException {
        return Set.copyOf(query("select a.user_name from account a where " + isOurs()));
    }

    private String isOurs() {
        return members.stream().map(Member::userName).collect(Collectors.joining("', '", "a.user_name in ('", "')"));
    }

    private long count(String what) throws SQLException {
        return Long.parseLong(query("select count(*) from " + what).get(0));
    }

    private List<String> query(String sql) throws SQLException {
        try (Connection connection = portal.database().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
