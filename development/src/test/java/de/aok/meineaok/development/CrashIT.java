package de.aok.meineaok.development;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.development.Members.Member;
import de.aok.meineaok.development.PortalClient.Answer;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Of two servers one is killed, again and again, at any moment between registration and delivery: no letter is lost or printed twice,
 * and no account is half there. The moments follow from a seed; another one is given by {@code -Dcrash.seed=…}.
 */
@Rule({RuleId.REG_7, RuleId.NTF_3})
class CrashIT {
    private static final int SAMPLE = 3;
    /** Longer than the lease of a hand-over that a kill broke off, on a machine with much else to do. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private static Path printShopFolder;

    private final long seed = Long.getLong("crash.seed", 7);
    private final Random moments = new Random(seed);

    private final List<Member> members = new ArrayList<>();
    private final Set<Member> told = new HashSet<>();
    private final List<Long> waitingWhenKilled = new ArrayList<>();

    private PrintShop printShop;
    private TestPortal portal;
    private List<PortalServer> servers;
    private List<PortalClient> clients;

    @BeforeEach
    void startTwoServers() throws Exception {
        printShop = new PrintShop(printShopFolder);
        Map<String, String> settings = new HashMap<>(printShop.environment());
        settings.put("MEINEAOK_LETTER_BATCH_SIZE", "20");
        settings.put("MEINEAOK_LETTER_BATCH_LEASE", "PT20S");
        portal = new TestPortal("crashes", settings);
        // One folder for what both send, as it is one printer's, one carrier's and one mail server's otherwise.
        Map<String, String> sameOutbox =
                Map.of("MEINEAOK_OUTBOX_FOLDER", portal.server().outbox().toString());
        servers = List.of(portal.server(), portal.another("second", sameOutbox));
        servers.get(1).start();
        clients = servers.stream().map(portal::memberClient).toList();
    }

    @AfterEach
    void stopAll() throws Exception {
        servers.get(1).close();
        portal.close();
        printShop.close();
    }

    @Test
    void every_account_has_its_letter_and_its_mail_though_servers_were_killed() throws Exception {
        // One in mid-hand-over to the print shop, and one just after.
        surviveKills(2, 25);
    }

    @Test
    @Tag("faults")
    void every_account_has_its_letter_and_its_mail_however_often_servers_are_killed() throws Exception {
        surviveKills(10, 100);
    }

    private void surviveKills(int kills, int burstSize) throws Exception {
        List<Member> all = portal.members().all();
        for (int kill = 0; kill < kills; kill++) {
            List<Member> burst = all.subList(kill * burstSize, (kill + 1) * burstSize);
            members.addAll(burst);
            PortalServer victim = servers.get(kill % 2);
            killWhileRegistering(burst, victim, Moment.values()[kill % Moment.values().length]);
            victim.start();
        }

        Set<String> registered = accounts();
        List<Member> cutOffMembers =
                members.stream().filter(member -> !told.contains(member)).toList();
        assertThat(told).isNotEmpty().allMatch(member -> registered.contains(member.userName()));
        registerAgain(cutOffMembers, registered);
        await(Duration.ofMillis(200), () -> waiting() == 0);

        List<String> texts = new ArrayList<>();
        for (Path letter : printShop.letters()) {
            texts.add(PortalClient.letterText(letter));
        }
        Count letters = Count.of(members, texts, PortalClient::isLetterTo);
        Count mails = Count.of(members, clients.get(0).mails(), PortalClient::isMailTo);
        long half = halfAccounts();
        int accounts = accounts().size();
        System.out.printf(
                "CrashIT, seed %d, kills of one of two servers: %d; commissions waiting when killed %s%n"
                        + "  registrations: %d told 201, %d cut off, of which %d had become accounts; half accounts: %d%n"
                        + "  commissions: %d letters and %d mails of %d accounts%n"
                        + "  batches: %d, taken up again %d, left unfinished by kills %d, not as in their manifests %d%n"
                        + "  letters: %d, lost %d, doubled %d; mails: %d, lost %d, doubled %d%n",
                seed,
                kills,
                waitingWhenKilled,
                told.size(),
                cutOffMembers.size(),
                registered.size() - told.size(),
                half,
                count("commission where channel = 'LETTER'"),
                count("commission where channel = 'MAIL'"),
                accounts,
                printShop.batches().size(),
                count("letter_batch where tries > 1"),
                printShop.unfinished(),
                printShop.mismatches().size(),
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
        assertThat(accounts).isEqualTo(members.size());
        assertThat(letters).isEqualTo(new Count(members.size(), 0, 0));
        assertThat(mails).isEqualTo(new Count(members.size(), 0, 0));
        assertThat(printShop.mismatches()).isEmpty();
        // That a letter is there does not yet say that it is the one whose code serves.
        assertThat(lettersPrinted()).isEqualTo(lettersOfOpenCodes());
        for (Member member : members.subList(0, SAMPLE)) {
            clients.get(0).activate(member, codeIn(texts, member));
        }
    }

    /** When a server is killed, while many register. */
    private enum Moment {
        /** A batch is being written to the print shop. */
        IN_MID_HAND_OVER,
        /** A batch was just handed over, and is hardly noted as such yet. */
        AFTER_HAND_OVER,
        /** Some of those registered wait for their letters. */
        BETWEEN_REGISTRATION_AND_DELIVERY
    }

    private void killWhileRegistering(List<Member> burst, PortalServer victim, Moment moment) throws Exception {
        int enough = 1 + moments.nextInt(8);
        int batchesBefore = printShop.batches().size();
        int unfinishedBefore = printShop.unfinished();
        AtomicInteger answered = new AtomicInteger();
        Map<Member, CompletableFuture<Answer>> answers = new LinkedHashMap<>();
        for (int i = 0; i < burst.size(); i++) {
            Member member = burst.get(i);
            answers.put(
                    member,
                    clients.get(i % 2)
                            .registerLater(member)
                            .whenComplete((answer, lost) -> answered.incrementAndGet()));
        }
        await(Duration.ofMillis(1), () -> switch (moment) {
            case IN_MID_HAND_OVER -> printShop.unfinished() > unfinishedBefore;
            case AFTER_HAND_OVER -> printShop.batches().size() > batchesBefore;
            case BETWEEN_REGISTRATION_AND_DELIVERY -> answered.get() >= enough && waiting() > 0;
        });
        victim.kill();
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
            assertThat(clients.get(0).register(member).status())
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

    /** The commissions of the letters that the print shop has. */
    private Set<String> lettersPrinted() throws IOException {
        return printShop.letters().stream()
                .map(file -> file.getFileName().toString().replace(".pdf", ""))
                .collect(Collectors.toSet());
    }

    private Set<String> lettersOfOpenCodes() throws SQLException {
        return Set.copyOf(query("select letter_id from activation_code where state = 'OPEN'"));
    }

    private static String codeIn(List<String> letters, Member member) {
        return letters.stream()
                .filter(text -> PortalClient.isLetterTo(member, text))
                .flatMap(text -> PortalClient.activationCode(text).stream())
                .findFirst()
                .orElseThrow();
    }

    /** Without the one open code, or without one of the two consents. */
    private long halfAccounts() throws SQLException {
        return count(
                "account a where (select count(*) from activation_code c where c.account_id = a.id and c.state = 'OPEN') <> 1"
                        + " or (select count(*) from consent n where n.account_id = a.id) <> 2");
    }

    private Set<String> accounts() throws SQLException {
        return Set.copyOf(query("select user_name from account"));
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
