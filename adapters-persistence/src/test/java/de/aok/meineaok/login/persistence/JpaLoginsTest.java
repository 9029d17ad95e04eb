package de.aok.meineaok.login.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.login.LastLogin;
import de.aok.meineaok.login.LoginAttempt;
import de.aok.meineaok.login.LoginStep;
import de.aok.meineaok.login.Session;
import de.aok.meineaok.login.application.port.NameKey;
import de.aok.meineaok.login.application.port.TokenKey;
import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.mobilenumber.MtanChallenge;
import de.aok.meineaok.mobilenumber.MtanHash;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.secrecy.application.port.KeyedHashing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JpaLoginsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final KeyedHashing HASHING =
            (purpose, text) -> Arrays.copyOf((purpose + text).getBytes(StandardCharsets.UTF_8), 32);

    private final TestDatabase database = TestDatabase.shared();
    private final JpaLoginAttempts attempts = new JpaLoginAttempts(database.entities());
    private final JpaSessions sessions = new JpaSessions(database.entities());
    private final JpaMtanQuota quota = new JpaMtanQuota(database.entities(), HASHING);
    private final AccountId account = new AccountId(UUID.randomUUID());
    private final TokenKey key = TokenKey.of("t1", HASHING);
    private final NameKey name = NameKey.of("Name", HASHING);

    @BeforeEach
    void one_account() {
        database.execute("delete from account");
        database.execute("delete from mtan_quota");
        database.execute(
                "insert into account (id, kvnr, user_name, user_name_folded, password_hash, email, mobile_number, state, registered_at)"
                        + " values ('" + account
                        + "', 'A000500015', 'Name', 'name', '$argon2id$', 'a@example.org', '+4915112345678', 'WAITING_FOR_ACTIVATION', now())");
    }

    @Test
    @Rule(RuleId.LOG_4)
    void keeps_a_login_on_its_way() {
        LoginAttempt started = LoginAttempt.start(account, NOW);
        MtanChallenge open =
                new MtanChallenge(new MtanChallenge.Open(new MtanHash(new byte[] {1, 2}), NOW.plusSeconds(300), 1), 2);

        database.required(() -> attempts.add(key, started.with(open)));
        assertThat(attempts.find(key)).contains(started.with(open));

        database.required(() -> {
            assertThat(attempts.lock(key)).contains(started.with(open));
            attempts.save(key, started.waitingFor(LoginStep.DONE));
        });
        assertThat(attempts.find(key)).contains(started.waitingFor(LoginStep.DONE));
        assertThat(attempts.find(TokenKey.of("t2", HASHING))).isEmpty();
    }

    @Test
    @Rule(RuleId.LOG_5)
    void keeps_sessions_until_they_end() {
        Session session = Session.start(account, NOW, new LastLogin(NOW.minusSeconds(1000), 3));
        TokenKey other = TokenKey.of("t2", HASHING);
        database.required(() -> {
            sessions.add(key, name, session);
            sessions.add(other, name, session);
        });

        assertThat(database.required(() -> sessions.touch(key, NOW.plusSeconds(5))))
                .isTrue();
        assertThat(sessions.find(key)).contains(session.used(NOW.plusSeconds(5)));

        database.required(() -> sessions.end(key));
        assertThat(sessions.find(key)).isEmpty();
        assertThat(database.required(() -> sessions.touch(key, NOW))).isFalse();
        assertThat(sessions.find(other)).isPresent();

        database.required(() -> sessions.endAll(name));
        assertThat(sessions.find(other)).isEmpty();
    }

    @Test
    @Rule(RuleId.MTN_2)
    void counts_what_a_number_gets_in_a_day_over_all_who_send_at_once() throws Exception {
        MobileNumber number = new MobileNumber("+4915112345678");
        LocalDate day = LocalDate.of(2026, 11, 24);
        List<Callable<Boolean>> sends = IntStream.range(0, 30)
                .mapToObj(i -> (Callable<Boolean>) () -> database.required(() -> quota.take(number, day, 10)))
                .toList();

        long sent;
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            sent = threads.invokeAll(sends).stream().filter(Future::resultNow).count();
        }

        assertThat(sent).isEqualTo(10);
        assertThat(database.required(() -> quota.take(number, day.plusDays(1), 10)))
                .isTrue();
        assertThat(database.required(() -> quota.take(new MobileNumber("+4915112345679"), day, 10)))
                .isTrue();
    }
}
