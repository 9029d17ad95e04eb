package de.aok.meineaok.login.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.access.application.port.NameKey;
import de.aok.meineaok.access.application.port.TokenKey;
import de.aok.meineaok.access.persistence.JpaSessions;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.login.LastLogin;
import de.aok.meineaok.login.LoginAttempt;
import de.aok.meineaok.login.LoginStep;
import de.aok.meineaok.login.Session;
import de.aok.meineaok.mobilenumber.MtanChallenge;
import de.aok.meineaok.mobilenumber.MtanHash;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.persistence.TestHashing;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.secrecy.application.port.KeyedHashing;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JpaLoginsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final KeyedHashing HASHING = new TestHashing();

    private final TestDatabase database = TestDatabase.shared();
    private final JpaLoginAttempts attempts = new JpaLoginAttempts(database.entities());
    private final JpaSessions sessions = new JpaSessions(database.entities());
    private final AccountId account = new AccountId(UUID.randomUUID());
    private final TokenKey key = TokenKey.of("t1", HASHING);
    private final NameKey name = NameKey.of("Name", HASHING);

    @BeforeEach
    void one_account() {
        database.execute("delete from account");
        database.execute(
                "insert into account (id, kvnr, user_name, user_name_folded, password_hash, email, mobile_number, state, registered_at)"
                        + " values ('" + account
                        + "', 'A000500015', 'Name', 'name', '$argon2id$', 'a@example.org', '+4915112345678', 'WAITING_FOR_ACTIVATION', now())");
    }

    @Test
    @Rule(RuleId.LOG_4)
    void keeps_a_login_on_its_way() {
        LoginAttempt started = LoginAttempt.start(account, true, NOW);
        MtanChallenge open =
                new MtanChallenge(new MtanChallenge.Open(new MtanHash(new byte[] {1, 2}), NOW.plusSeconds(300), 1), 2);

        database.required(() -> attempts.add(key, started.with(open)));
        assertThat(attempts.find(key)).contains(started.with(open));

        database.required(() -> {
            assertThat(attempts.lock(key)).contains(started.with(open));
            attempts.save(key, started.waitingFor(LoginStep.NEW_PASSWORD));
        });
        assertThat(attempts.find(key)).contains(started.waitingFor(LoginStep.NEW_PASSWORD));
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
    @Rule(RuleId.PWD_10)
    void ends_all_sessions_of_a_name_but_one() {
        Session session = Session.start(account, NOW, new LastLogin(null, 0));
        TokenKey other = TokenKey.of("t2", HASHING);
        TokenKey elsewhere = TokenKey.of("t3", HASHING);
        database.required(() -> {
            sessions.add(key, name, session);
            sessions.add(other, name, session);
            sessions.add(elsewhere, NameKey.of("Else", HASHING), session);
        });

        database.required(() -> sessions.endAllBut(key, name));

        assertThat(sessions.find(key)).isPresent();
        assertThat(sessions.find(other)).isEmpty();
        assertThat(sessions.find(elsewhere)).isPresent();
    }
}
