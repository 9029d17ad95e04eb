package de.aok.meineaok.development;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.aok.meineaok.development.Members.Member;
import de.aok.meineaok.development.PortalClient.Answer;
import de.aok.meineaok.development.PrintShop.Held;
import de.aok.meineaok.development.PrintShop.Stop;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
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
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two servers with the channels that portals have in earnest: a print shop, a carrier and a mail server. Of the two one is killed,
 * again and again, in the middle of its work: no letter is lost or printed twice, and no account is half there. The moments follow
 * from a seed; another one is given by {@code -Dcrash.seed=…}.
 */
@Rule({RuleId.REG_7, RuleId.NTF_3})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CrashIT {
    private static final int SAMPLE = 3;
    /** Longer than the lease of a hand-over that a kill broke off, on a machine with much else to do. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** The two servers look for letters in turns, whose length this is. */
    private static final int ROUND_MILLIS = 2_000;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern RETURN_PATH = Pattern.compile("(?m)^Return-Path: <(bounces\\+(\\S+)@nds\\.aok\\.de)>");

    @TempDir
    private static Path folder;

    private final long seed = Long.getLong("crash.seed", 7);
    private final Random moments = new Random(seed);

    private final List<Member> members = new ArrayList<>();
    private final Set<Member> told = new HashSet<>();
    private final List<Long> waitingWhenKilled = new ArrayList<>();
    private final Map<String, Integer> kills = new TreeMap<>();
    /** The batches whose hand-over a kill broke off. */
    private final List<String> brokenOff = new ArrayList<>();

    /** In the order in which they need one another. */
    private final List<AutoCloseable> started = new ArrayList<>();

    private PrintShop printShop;
    private Smsc smsc;
    private MailHost mailHost;
    private TestPortal portal;
    private Map<String, PortalServer> servers;
    private List<PortalClient> clients;

    @BeforeAll
    void startTwoServers() throws Exception {
        Path outbox = folder.resolve("outbox");
        printShop = keep(new PrintShop(folder));
        smsc = keep(new Smsc(outbox.resolve("sms")));
        mailHost = keep(new MailHost());
        Map<String, String> settings = new HashMap<>(printShop.environment("first"));
        settings.putAll(smsc.environment());
        settings.putAll(mailHost.environment());
        settings.put("MEINEAOK_LETTER_BATCH_SIZE", "20");
        settings.put("MEINEAOK_LETTER_BATCH_LEASE", "PT20S");
        settings.put("MEINEAOK_REPORTS_PAUSE", "PT1S");
        portal = keep(new TestPortal("crashes", settings));
        PortalServer second = keep(portal.another("second", printShop.environment("second")));
        second.start();
        servers = new TreeMap<>(Map.of("first", portal.server(), "second", second));
        clients = servers.values().stream()
                .map(server -> new PortalClient(server.baseUri(), outbox, portal.client()))
                .toList();
    }

    private <C extends AutoCloseable> C keep(C one) {
        started.add(one);
        return one;
    }

    @AfterAll
    void stopAll() throws Exception {
        printShop.release();
        for (AutoCloseable one : started.reversed()) {
            one.close();
        }
    }

    @Test
    @Order(1)
    void every_account_has_its_letter_and_its_mail_though_servers_were_killed() throws Exception {
        // One in mid-hand-over to the print shop, and one that handed over and never learned that it had.
        surviveKills(2, 25);
    }

    @Test
    @Order(1)
    @Tag("faults")
    void every_account_has_its_letter_and_its_mail_however_often_servers_are_killed() throws Exception {
        surviveKills(20, 50);
        assertThat(kills).as("servers that were killed").containsOnlyKeys(servers.keySet());
    }

    private void surviveKills(int wanted, int burstSize) throws Exception {
        List<Member> all = portal.members().all();
        for (int kill = 0; kill < wanted; kill++) {
            List<Member> burst = all.subList(kill * burstSize, (kill + 1) * burstSize);
            members.addAll(burst);
            String victim = killWhileRegistering(burst, Moment.values()[kill % Moment.values().length]);
            kills.merge(victim, 1, Integer::sum);
            server(victim).start();
        }

        Set<String> registered = accounts();
        List<Member> cutOffMembers =
                members.stream().filter(member -> !told.contains(member)).toList();
        assertThat(told).isNotEmpty().allMatch(member -> registered.contains(member.userName()));
        registerAgain(cutOffMembers, registered);
        await(Duration.ofMillis(200), () -> waiting() == 0);
        await(Duration.ofMillis(200), () -> acknowledgedBatches().equals(printShop.acknowledged()));

        List<String> texts = new ArrayList<>();
        for (Path letter : printShop.letters()) {
            texts.add(PortalClient.letterText(letter));
        }
        Count letters = Count.of(members, texts, PortalClient::isLetterTo);
        Count mails = Count.of(members, mailHost.mails(), PortalClient::isMailTo);
        long half = halfAccounts();
        int accounts = accounts().size();
        System.out.printf(
                "CrashIT, seed %d, kills of one of two servers: %s; commissions waiting when killed %s%n"
                        + "  registrations: %d told 201, %d cut off, of which %d had become accounts; half accounts: %d%n"
                        + "  commissions: %d letters and %d mails of %d accounts%n"
                        + "  batches: %d, broken off by kills %d, of which taken up again %d, left unfinished %d, acknowledged %d,"
                        + " not as in their manifests %d%n"
                        + "  letters: %d, lost %d, doubled %d; mails: %d, lost %d, doubled %d, sent again as the same %d%n",
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
                brokenOff.size(),
                takenUpAgain().size(),
                printShop.unfinished(),
                printShop.acknowledged().size(),
                printShop.mismatches().size(),
                letters.total(),
                letters.lost(),
                letters.doubled(),
                mails.total(),
                mails.lost(),
                mails.doubled(),
                mailHost.received() - mailHost.mails().size());

        assertThat(takenUpAgain()).as("batches taken up again").isNotEmpty().containsAll(brokenOff);
        assertThat(printShop.acknowledged()).isNotEmpty();
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
        /** The letters of a batch are at the print shop, and its manifest is not. */
        BEFORE_THE_MANIFEST(Stop.AT_THE_MANIFEST),
        /** A batch is handed over, and its server does not know that yet. */
        BEFORE_THE_ANSWER(Stop.HANDED_OVER),
        /** A batch is being written to the print shop. */
        IN_MID_LETTER(Stop.AT_A_LETTER),
        /** Some of those registered wait for their letters. */
        BETWEEN_REGISTRATION_AND_DELIVERY(null);

        private final @Nullable Stop stop;

        Moment(@Nullable Stop stop) {
            this.stop = stop;
        }
    }

    /** @return who was killed */
    private String killWhileRegistering(List<Member> burst, Moment moment) throws Exception {
        // So that now the one and now the other is the first to find letters.
        Thread.sleep(moments.nextInt(ROUND_MILLIS));
        CompletableFuture<Held> coming = moment.stop == null ? null : printShop.holdNext(moment.stop);
        List<Member> before = burst.subList(0, burst.size() / 2);
        List<Member> meanwhile = burst.subList(before.size(), burst.size());
        Map<Member, CompletableFuture<Answer>> answers = new LinkedHashMap<>(registerAtBoth(before));
        Held held = coming == null ? null : coming.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        answers.putAll(registerAtBoth(meanwhile));
        int enough = 1 + moments.nextInt(8);
        await(Duration.ofMillis(1), () -> answered(answers, meanwhile) >= enough && waiting() > 0);
        String victim = held == null ? List.copyOf(servers.keySet()).get(moments.nextInt(2)) : held.user();
        server(victim).kill();
        waitingWhenKilled.add(waiting());
        if (held != null) {
            goOnWithout(held, moment);
        }
        answers.forEach((member, answer) -> {
            if (answer.handle((given, lost) -> given != null && given.status() == 201)
                    .join()) {
                told.add(member);
            }
        });
        return victim;
    }

    private Map<Member, CompletableFuture<Answer>> registerAtBoth(List<Member> some) {
        Map<Member, CompletableFuture<Answer>> answers = new LinkedHashMap<>();
        for (Member member : some) {
            answers.put(member, clients.get(answers.size() % 2).registerLater(member));
        }
        return answers;
    }

    private static long answered(Map<Member, CompletableFuture<Answer>> answers, List<Member> some) {
        return some.stream()
                .map(answers::get)
                .filter(answer -> answer != null && answer.isDone())
                .count();
    }

    private void goOnWithout(Held held, Moment moment) throws Exception {
        assertThat(count("letter_batch where handed_over_at is null and id = '" + held.batch() + "'"))
                .as("the batch of the server that was killed is not noted as handed over")
                .isEqualTo(1);
        assertThat(printShop.has(held.batch())).as("it is handed over").isEqualTo(moment == Moment.BEFORE_THE_ANSWER);
        printShop.release();
        brokenOff.add(held.batch());
        printShop.acknowledgeAndPrint(held.batch());
    }

    /** Whoever got no answer is registered wholly or not at all: a second try says which. */
    private void registerAgain(List<Member> cutOff, Set<String> registered) throws Exception {
        for (Member member : cutOff) {
            assertThat(clients.get(0).register(member).status())
                    .as(member.userName())
                    .isEqualTo(registered.contains(member.userName()) ? 409 : 201);
        }
    }

    @Test
    @Order(2)
    void what_a_person_gets_comes_by_every_channel_and_what_the_channels_report_is_noted() throws Exception {
        Member member = portal.members().get(TestPortal.MEMBERS - 1);
        PortalClient client = clients.get(0);
        assertThat(client.register(member).status()).isEqualTo(201);
        String account = query("select id from account where user_name = '" + member.userName() + "'")
                .get(0);

        String mail = awaitFound(() -> mailHost.mails().stream().filter(text -> PortalClient.isMailTo(member, text)));
        Path letter = awaitFound(() -> printShop.letters().stream().filter(file -> isLetterTo(member, file)));
        client.activate(
                member,
                PortalClient.activationCode(PortalClient.letterText(letter)).orElseThrow());
        String sms = "commission where channel = 'SMS' and carrier is not null";
        assertThat(count(sms)).isPositive();
        await(Duration.ofMillis(200), () -> count(sms + " and report_arrived is distinct from true") == 0);

        Matcher returnPath = RETURN_PATH.matcher(mail);
        assertThat(returnPath.find()).as(mail).isTrue();
        awaitDelivered(returnPath.group(2));
        mailHost.bounce(returnPath.group(1), member.userName() + "@example.org");
        StaffClient backOffice = portal.staffClient("backoffice");
        JsonNode cameBack = awaitFound(() -> elements(backOffice
                        .get("/api/staff/undelivered-commissions")
                        .body()
                        .path("commissions"))
                .filter(one -> one.path("id").asText().equals(returnPath.group(2))));
        assertThat(cameBack.path("channel").asText()).isEqualTo("MAIL");
        assertThat(cameBack.path("cameBack").asBoolean()).isTrue();
        assertThat(cameBack.path("reason").asText()).isEqualTo("5.1.1");

        String letterId = commissionOf(letter);
        awaitDelivered(letterId);
        printShop.returned(letterId);
        StaffClient hotline = portal.staffClient("hotline");
        JsonNode task = awaitFound(
                () -> elements(hotline.get("/api/staff/contact-tasks").body().path("tasks"))
                        .filter(one -> one.path("accountId").asText().equals(account)));
        assertThat(task.path("ground").asText()).isEqualTo("letter-returned");
    }

    @Test
    @Order(3)
    void a_server_is_ready_though_its_carrier_is_down_and_tells_of_it() throws Exception {
        Member member = portal.members().get(TestPortal.MEMBERS - 2);
        PortalClient client = clients.get(0);
        assertThat(client.register(member).status()).isEqualTo(201);
        await(Duration.ofMillis(200), () -> waiting() == 0);

        smsc.stop();
        String login = client.enterPassword(member.userName(), Member.PASSWORD).text("loginId");
        // As if it had waited for so long.
        portal.changeOne("update commission set created_at = created_at - interval '2 minutes'"
                + " where channel = 'SMS' and delivered_at is null and expired_at is null");

        for (PortalServer server : servers.values()) {
            await(
                    Duration.ofMillis(200),
                    () -> "late".equals(outboxAsToldBy(server).path("sms").asText()));
            assertThat(outboxAsToldBy(server).path("mail").asText()).isEqualTo("in time");
            assertThat(outboxAsToldBy(server).path("letter").asText()).isEqualTo("in time");
        }

        smsc.start();
        assertThat(client.enterMtan(login, client.awaitMtan(member)).text("next"))
                .isEqualTo("ACTIVATION_CODE");
    }

    private JsonNode outboxAsToldBy(PortalServer server) throws Exception {
        HttpResponse<String> answer = portal.get(server.baseUri().resolve("/health/ready"));
        assertThat(answer.statusCode()).isEqualTo(200);
        return elements(JSON.readTree(answer.body()).path("checks"))
                .filter(check -> check.path("name").asText().equals("outbox"))
                .findFirst()
                .orElseThrow()
                .path("data");
    }

    private void awaitDelivered(String commission) throws Exception {
        await(
                Duration.ofMillis(200),
                () -> count("commission where delivered_at is not null and id = '" + commission + "'") == 1);
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static boolean isLetterTo(Member member, Path file) {
        try {
            return PortalClient.isLetterTo(member, PortalClient.letterText(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

    private interface Search<T> {
        Stream<T> found() throws Exception;
    }

    private static <T> T awaitFound(Search<T> search) throws Exception {
        AtomicReference<@Nullable T> found = new AtomicReference<>();
        await(Duration.ofMillis(200), () -> {
            found.set(search.found().findFirst().orElse(null));
            return found.get() != null;
        });
        return Objects.requireNonNull(found.get());
    }

    /** Letters and mails not delivered yet. */
    private long waiting() throws SQLException {
        return count("commission where channel <> 'SMS' and delivered_at is null");
    }

    private PortalServer server(String name) {
        return Objects.requireNonNull(servers.get(name));
    }

    private Set<String> takenUpAgain() throws SQLException {
        return Set.copyOf(query("select id from letter_batch where tries > 1 and handed_over_at is not null"));
    }

    private Set<String> acknowledgedBatches() throws SQLException {
        return Set.copyOf(query("select id from letter_batch where acknowledged_at is not null"));
    }

    /** The commissions of the letters that the print shop has. */
    private Set<String> lettersPrinted() throws IOException {
        return printShop.letters().stream().map(CrashIT::commissionOf).collect(Collectors.toSet());
    }

    private static String commissionOf(Path letter) {
        return letter.getFileName().toString().replace(".pdf", "");
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
