package de.aok.meineaok.login.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.access.application.port.NameKey;
import de.aok.meineaok.access.application.port.TokenKey;
import de.aok.meineaok.access.persistence.JpaPasswordGuard;
import de.aok.meineaok.access.persistence.JpaSessions;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.persistence.JpaAccounts;
import de.aok.meineaok.audit.Actor;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.audit.persistence.JpaAuditTrail;
import de.aok.meineaok.login.LastLogin;
import de.aok.meineaok.login.LoginAttempt;
import de.aok.meineaok.login.PasswordAttempts;
import de.aok.meineaok.login.Session;
import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.mobilenumber.Mtan;
import de.aok.meineaok.mobilenumber.persistence.JpaMtanQuota;
import de.aok.meineaok.notification.application.Channel;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.persistence.JpaOutbox;
import de.aok.meineaok.persistence.PlainSealing;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.persistence.TestHashing;
import de.aok.meineaok.recovery.DailyTries;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.secrecy.application.port.KeyedHashing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JpaLoginTracesTest {
    private static final Instant OLD = Instant.parse("2026-08-01T10:00:00Z");
    private static final Instant CUT = Instant.parse("2026-08-25T22:00:00Z");
    private static final Instant NEW = Instant.parse("2026-08-26T10:00:00Z");
    private static final KeyedHashing HASHING = new TestHashing();

    private final TestDatabase database = TestDatabase.shared();
    private final JpaLoginTraces traces = new JpaLoginTraces(database.entities());
    private final JpaLoginAttempts attempts = new JpaLoginAttempts(database.entities());
    private final JpaSessions sessions = new JpaSessions(database.entities());
    private final JpaPasswordGuard guard = new JpaPasswordGuard(database.entities());
    private final JpaMtanQuota quota = new JpaMtanQuota(database.entities(), HASHING);
    private final JpaOutbox outbox = new JpaOutbox(database.entities(), new PlainSealing());
    private final AccountId account = new AccountId(UUID.randomUUID());

    @BeforeEach
    void one_account() {
        for (String table :
                new String[] {"account", "password_guard", "mtan_quota", "commission", "audit_entry", "audit_end"}) {
            database.execute("delete from " + table);
        }
        database.execute(
                "insert into account (id, kvnr, user_name, user_name_folded, password_hash, email, mobile_number, state, registered_at)"
                        + " values ('" + account
                        + "', 'A000500015', 'Name', 'name', '$argon2id$', 'a@example.org', '+4915112345678', 'WAITING_FOR_ACTIVATION', now())");
    }

    @Test
    void old_logins_go_and_no_more_at_once_than_asked_for() {
        database.required(() -> {
            attempts.add(key("old1"), LoginAttempt.start(account, false, OLD));
            attempts.add(key("old2"), LoginAttempt.start(account, false, CUT.minusMillis(1)));
            attempts.add(key("new"), LoginAttempt.start(account, false, CUT));
        });

        assertThat(database.required(() -> traces.removeAttempts(CUT, 1))).isEqualTo(1);
        assertThat(database.required(() -> traces.removeAttempts(CUT, 5))).isEqualTo(1);
        assertThat(database.required(() -> traces.removeAttempts(CUT, 5))).isZero();
        assertThat(attempts.find(key("new"))).isPresent();
    }

    @Test
    void sessions_go_by_their_last_use() {
        Session session = Session.start(account, OLD, new LastLogin(null, 0));
        database.required(() -> {
            sessions.add(key("unused"), name("Name"), session);
            sessions.add(key("used"), name("Name"), session.used(NEW));
        });

        assertThat(database.required(() -> traces.removeSessions(CUT, 5))).isEqualTo(1);
        assertThat(sessions.find(key("unused"))).isEmpty();
        assertThat(sessions.find(key("used"))).isPresent();
    }

    @Test
    @Rule(RuleId.LOG_2)
    void counts_and_locks_of_unknown_names_go_and_those_of_an_account_stay() {
        PasswordAttempts locked = new PasswordAttempts(5, DailyTries.none(), 5, OLD);
        database.required(() -> {
            guard.reset(name("Name"), account, OLD);
            guard.save(name("Name"), locked);
            guard.lock(name("nobody"), OLD);
            guard.save(name("nobody"), locked);
            guard.lock(name("nobody2"), NEW);
            guard.save(name("nobody2"), locked);
        });

        assertThat(database.required(() -> traces.removeCountsOfUnknownNames(CUT, 5)))
                .isEqualTo(1);
        assertThat(guard.peek(name("Name"))).isEqualTo(locked);
        assertThat(guard.peek(name("nobody"))).isEqualTo(PasswordAttempts.none());
        assertThat(guard.peek(name("nobody2"))).isEqualTo(locked);
    }

    @Test
    @Rule({RuleId.LOG_2, RuleId.REG_9})
    void the_name_of_a_removed_account_is_one_that_nobody_has() {
        database.required(() -> guard.reset(name("Name"), account, OLD));
        assertThat(database.required(() -> traces.removeCountsOfUnknownNames(CUT, 5)))
                .isZero();

        database.required(() -> new JpaAccounts(database.entities()).removeNeverActivated(NEW, 5));

        assertThat(database.required(() -> traces.removeCountsOfUnknownNames(CUT, 5)))
                .isEqualTo(1);
    }

    @Test
    @Rule({RuleId.LOG_2, RuleId.SEC_3})
    void chains_of_unknown_names_go_whole_and_those_of_an_account_stay() {
        JpaAuditTrail trail = new JpaAuditTrail(database.entities(), HASHING);
        AccountId old = name("nobody").pseudonym();
        AccountId inUse = name("nobody2").pseudonym();
        database.required(() -> {
            for (AccountId subject : List.of(account, old, inUse)) {
                trail.append(subject, wrongPassword(OLD));
                trail.append(subject, wrongPassword(CUT.minusMillis(1)));
            }
            trail.append(inUse, wrongPassword(CUT));
        });

        assertThat(database.required(() -> traces.removeChainsOfUnknownNames(CUT, 5)))
                .isEqualTo(1);
        assertThat(database.required(() -> traces.removeChainsOfUnknownNames(CUT, 5)))
                .isZero();
        assertThat(database.single("select count(*) from audit_entry")).isEqualTo(5L);
        assertThat(database.single("select count(*) from audit_end where account_id = '" + old + "'"))
                .isEqualTo(0L);
    }

    @Test
    @Rule(RuleId.SEC_3)
    void a_chain_that_is_just_being_added_to_is_passed_over() {
        JpaAuditTrail trail = new JpaAuditTrail(database.entities(), HASHING);
        AccountId nobody = name("nobody").pseudonym();
        database.required(() -> trail.append(nobody, wrongPassword(OLD)));

        int removed = database.required(() -> {
            trail.append(nobody, wrongPassword(NEW));
            return elsewhere(() -> traces.removeChainsOfUnknownNames(CUT, 5));
        });

        assertThat(removed).isZero();
    }

    private static AuditRecord wrongPassword(Instant at) {
        return AuditRecord.of(at, AuditAction.PASSWORD_WRONG, Actor.insuredPerson());
    }

    @Test
    @Rule(RuleId.LOG_3)
    void a_name_that_is_just_being_tried_is_passed_over() {
        database.required(() -> guard.lock(name("nobody"), OLD));

        int removed = database.required(() -> {
            guard.lock(name("nobody"), NEW);
            return elsewhere(() -> traces.removeCountsOfUnknownNames(CUT, 5));
        });

        assertThat(removed).isZero();
    }

    @Test
    void counts_of_mtans_go_by_their_day() {
        MobileNumber number = new MobileNumber("+4915112345678");
        LocalDate day = LocalDate.of(2026, 8, 26);
        database.required(() -> {
            quota.take(number, day.minusDays(1), 10);
            quota.take(number, day, 10);
        });

        assertThat(database.required(() -> traces.removeMtanCounts(day, 5))).isEqualTo(1);
        assertThat(database.single("select cast(day as text) from mtan_quota")).isEqualTo("2026-08-26");
    }

    @Test
    void commissions_go_when_they_were_settled_long_ago() {
        CommissionId delivered = commission();
        CommissionId expired = commission();
        CommissionId deliveredLate = commission();
        CommissionId waiting = commission();
        database.required(() -> {
            outbox.delivered(delivered, OLD);
            outbox.delivered(deliveredLate, NEW);
        });
        database.execute(
                "update commission set expired_at = '" + OLD + "', sealed_content = null where id = '" + expired + "'");

        assertThat(database.required(() -> traces.removeCommissions(Channel.MAIL, CUT, 5)))
                .isZero();
        assertThat(database.required(() -> traces.removeCommissions(Channel.SMS, CUT, 5)))
                .isEqualTo(2);
        assertThat(database.single(
                        "select count(*) from commission where id in ('" + deliveredLate + "', '" + waiting + "')"))
                .isEqualTo(2L);
    }

    @Test
    @Rule(RuleId.ACT_8)
    void a_letter_stays_while_its_code_is_kept() {
        CommissionId letter = commission();
        database.required(() -> outbox.delivered(letter, OLD));
        database.execute(
                "insert into activation_code (id, account_id, hash, letter_id, issued_at, state, wrong_entries)"
                        + " values (gen_random_uuid(), '" + account + "', '$argon2id$', '" + letter
                        + "', now(), 'USED', 0)");

        assertThat(database.required(() -> traces.removeCommissions(Channel.SMS, CUT, 5)))
                .isZero();
        assertThat(outbox.deliveredAt(letter)).contains(OLD);

        database.execute("delete from account");
        assertThat(database.required(() -> traces.removeCommissions(Channel.SMS, CUT, 5)))
                .isEqualTo(1);
    }

    private int elsewhere(Supplier<Integer> work) {
        return CompletableFuture.supplyAsync(() -> database.required(work)).join();
    }

    private CommissionId commission() {
        CommissionId id = new CommissionId(UUID.randomUUID());
        database.required(() -> outbox.add(
                id, new Commission.LoginMtan(new MobileNumber("+4915112345678"), Mtan.of("123456"), OLD), OLD));
        return id;
    }

    private static TokenKey key(String token) {
        return TokenKey.of(token, HASHING);
    }

    private static NameKey name(String userName) {
        return NameKey.of(userName, HASHING);
    }
}
