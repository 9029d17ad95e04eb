package de.aok.meineaok.account.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.access.application.port.NameKey;
import de.aok.meineaok.access.persistence.JpaPasswordGuard;
import de.aok.meineaok.account.AccountState;
import de.aok.meineaok.account.AccountStatus;
import de.aok.meineaok.account.LockKind;
import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.account.application.port.Accounts.Addition;
import de.aok.meineaok.activation.IssuedActivationCode;
import de.aok.meineaok.activation.application.port.ActivationCodes.Kept;
import de.aok.meineaok.activation.persistence.JpaActivationCodes;
import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.credential.UserName;
import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.mobilenumber.Mtan;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.persistence.JpaOutbox;
import de.aok.meineaok.persistence.PlainSealing;
import de.aok.meineaok.persistence.TestAccounts;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.persistence.TestHashing;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.termination.UseEnd;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JpaAccountsTest {
    private static final Instant NOW = TestAccounts.REGISTERED_AT;

    private final TestDatabase database = TestDatabase.shared();
    private final JpaAccounts accounts = new JpaAccounts(database.entities());
    private final JpaPasswordGuard guard = new JpaPasswordGuard(database.entities());
    private final JpaActivationCodes codes = new JpaActivationCodes(database.entities());
    private final JpaOutbox outbox = new JpaOutbox(database.entities(), new PlainSealing());

    @BeforeEach
    void empty() {
        database.execute("delete from account");
        database.execute("delete from commission");
    }

    @Test
    void keeps_an_account() {
        Account account = TestAccounts.account("A000500015", "Mueller7");

        assertThat(add(account)).isEqualTo(Addition.ADDED);

        assertThat(accounts.find(account.id())).contains(account);
        assertThat(database.required(() -> accounts.findByUserName("mUELLER7"))).contains(account);
        assertThat(database.required(() -> accounts.isRegistered(account.kvnr())))
                .isTrue();
    }

    @Test
    @Rule(RuleId.LOG_2)
    void nobody_has_a_name_with_a_character_that_the_database_cannot_keep() {
        add(TestAccounts.account("A000500015", "Mueller7"));

        assertThat(database.required(() -> accounts.findByUserName("Mueller7\0")))
                .isEmpty();
        assertThat(database.required(() -> accounts.findByUserName("Mueller7\ud800")))
                .isEmpty();
    }

    @Test
    @Rule(RuleId.REG_5)
    void keeps_version_and_time_of_each_consent() {
        add(TestAccounts.account("A000500015", "Mueller7"));

        assertThat(
                        database.single(
                                "select count(*) from consent where (document, version) in"
                                        + " (('PRIVACY_NOTICE', '2026-01'), ('TERMS_OF_USE', '2026-03')) and given_at = '2026-11-24T10:00:00Z'"))
                .isEqualTo(2L);
    }

    @Test
    @Rule(RuleId.REG_4)
    void gives_a_person_one_account() {
        add(TestAccounts.account("A000500015", "first"));

        assertThat(add(TestAccounts.account("A000500015", "second"))).isEqualTo(Addition.PERSON_HAS_ACCOUNT);
    }

    @Test
    @Rule(RuleId.USR_2)
    void gives_out_a_user_name_once_whatever_its_case() {
        add(TestAccounts.account("A000500015", "Name1"));

        assertThat(add(TestAccounts.account("X110411675", "NAME1"))).isEqualTo(Addition.USER_NAME_TAKEN);
        assertThat(database.required(() -> accounts.isTaken(UserName.of("nAME1"))))
                .isTrue();
    }

    @Test
    @Rule(RuleId.REG_4)
    void gives_a_person_one_account_however_many_ask_at_once() throws Exception {
        List<Callable<Addition>> additions = IntStream.range(0, 20)
                .mapToObj(i -> (Callable<Addition>) () -> add(TestAccounts.account("A000500015", "name" + i)))
                .toList();

        long added;
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            added = threads.invokeAll(additions).stream()
                    .map(Future::resultNow)
                    .filter(Addition.ADDED::equals)
                    .count();
        }

        assertThat(added).isEqualTo(1);
    }

    @Test
    void remembers_activation_and_login() {
        Account account = TestAccounts.account("A000500015", "Mueller7");
        add(account);

        database.required(() -> {
            accounts.changeStatus(account.id(), AccountStatus.of(AccountState.ACTIVE), null, NOW);
            accounts.loggedIn(account.id(), NOW);
        });

        Account found = accounts.find(account.id()).orElseThrow();
        assertThat(found.status()).isEqualTo(AccountStatus.of(AccountState.ACTIVE));
        assertThat(found.lastLoginAt()).isEqualTo(NOW);
    }

    @Test
    @Rule({RuleId.LCK_1, RuleId.END_2})
    void remembers_locks_and_the_end_of_use() {
        Account account = TestAccounts.account("A000500015", "Mueller7");
        add(account);
        AccountStatus locked = AccountStatus.of(AccountState.TERMINATED)
                .with(LockKind.SUSPICION)
                .with(LockKind.REQUEST);
        UseEnd useEnd = new UseEnd(LocalDate.of(2026, 11, 30));

        status(account, AccountStatus.of(AccountState.ACTIVE), null);
        // The password lock is kept with the user name.
        status(account, locked.with(LockKind.PASSWORD), useEnd);
        Account found = accounts.find(account.id()).orElseThrow();
        assertThat(found.status()).isEqualTo(locked);
        assertThat(found.useEnd()).isEqualTo(useEnd);

        status(account, AccountStatus.of(AccountState.ACTIVE).with(LockKind.REQUEST), null);
        Account back = accounts.find(account.id()).orElseThrow();
        assertThat(back.status())
                .isEqualTo(AccountStatus.of(AccountState.ACTIVE).with(LockKind.REQUEST));
        assertThat(back.useEnd()).isNull();
    }

    private void status(Account account, AccountStatus status, @Nullable UseEnd useEnd) {
        database.required(() -> accounts.changeStatus(account.id(), status, useEnd, NOW));
    }

    @Test
    @Rule(RuleId.MTN_3)
    void remembers_another_number_and_a_password_hashed_anew() {
        Account account = TestAccounts.account("A000500015", "Mueller7");
        add(account);
        PasswordHash again = new PasswordHash("$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA");

        database.required(() -> {
            accounts.changeMobileNumber(account.id(), new MobileNumber("+4915112345679"));
            accounts.rehash(account.id(), again);
        });

        Account found = accounts.find(account.id()).orElseThrow();
        assertThat(found.mobileNumber()).isEqualTo(new MobileNumber("+4915112345679"));
        assertThat(found.passwordHash()).isEqualTo(again);
    }

    @Test
    @Rule(RuleId.LCK_1)
    void whoever_waited_for_a_name_finds_its_account_as_the_last_change_left_it() throws Exception {
        Account account = TestAccounts.account("A000500015", "Mueller7");
        add(account);
        NameKey name = NameKey.of("Mueller7", new TestHashing());
        AccountStatus locked = account.status().with(LockKind.REQUEST);
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);

        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Void> first = threads.submit(() -> database.required(() -> {
                guard.lock(name, NOW);
                held.countDown();
                accounts.changeStatus(account.id(), locked, null, NOW);
                await(asked);
                return null;
            }));
            Future<Optional<Account>> second = threads.submit(() -> database.required(() -> {
                await(held);
                assertThat(accounts.idOf("mueller7")).contains(account.id());
                assertThat(accounts.idOf(account.kvnr())).contains(account.id());
                assertThat(accounts.userNameOf(account.id())).contains(account.userName());
                asked.countDown();
                guard.lock(name, NOW);
                return accounts.find(account.id());
            }));

            first.get();
            assertThat(second.get().map(Account::status)).contains(locked);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Rule(RuleId.REG_9)
    void removes_only_what_waits_with_no_code_issued_since() {
        Account stale = TestAccounts.account("A000500015", "stale");
        Account renewed = TestAccounts.account("X110411675", "renewed");
        Account active = TestAccounts.account("E763972509", "active");
        Account ofOld = TestAccounts.account("B000000004", "old");
        for (Account account : List.of(stale, renewed, active, ofOld)) {
            registered(account);
        }
        database.execute("update password_guard set account_id = null where account_id = '" + ofOld.id() + "'");
        issue(renewed, NOW.minus(Duration.ofDays(20)));
        database.required(() -> accounts.changeStatus(active.id(), AccountStatus.of(AccountState.ACTIVE), null, NOW));

        int removed = database.required(() -> accounts.removeNeverActivated(NOW.minus(Duration.ofDays(111)), 100));

        assertThat(removed).isEqualTo(2);
        assertThat(accounts.find(stale.id())).isEmpty();
        assertThat(accounts.find(ofOld.id())).isEmpty();
        assertThat(database.required(() -> accounts.isRegistered(stale.kvnr()))).isFalse();
        assertThat(accounts.find(renewed.id())).isPresent();
        assertThat(accounts.find(active.id())).isPresent();
    }

    @Test
    @Rule({RuleId.REG_9, RuleId.LOG_3})
    void passes_over_whose_name_somebody_holds() throws Exception {
        Account held = TestAccounts.account("A000500015", "held");
        Account free = TestAccounts.account("X110411675", "free");
        registered(held);
        registered(free);

        try (ExecutorService threads = Executors.newFixedThreadPool(1)) {
            int removed = database.required(() -> {
                guard.lock(nameOf(held), NOW);
                return joined(threads.submit(() ->
                        database.required(() -> accounts.removeNeverActivated(NOW.minus(Duration.ofDays(111)), 100))));
            });

            assertThat(removed).isEqualTo(1);
        }
        assertThat(accounts.find(held.id())).isPresent();
        assertThat(accounts.find(free.id())).isEmpty();
    }

    private static int joined(Future<Integer> removal) {
        try {
            return removal.get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private void registered(Account account) {
        add(account);
        database.required(() -> guard.reset(nameOf(account), account.id(), NOW));
        issue(account, NOW.minus(Duration.ofDays(200)));
    }

    private static NameKey nameOf(Account account) {
        return NameKey.of(account.userName().value(), new TestHashing());
    }

    @Test
    @Rule(RuleId.ACT_4)
    void a_new_code_voids_the_one_before() {
        Account account = TestAccounts.account("A000500015", "Mueller7");
        add(account);
        Kept first = issue(account, NOW);

        Kept second = issue(account, NOW.plusSeconds(1));

        assertThat(database.required(() -> codes.latest(account.id()))).contains(second);
        assertThat(database.single("select state from activation_code where id = '" + first.id() + "'"))
                .isEqualTo("SUPERSEDED");
        assertThat(database.required(() -> codes.orders(account.id())))
                .containsExactlyInAnyOrder(NOW, NOW.plusSeconds(1));
    }

    @Test
    @Rule(RuleId.ACT_8)
    void finds_whom_to_remind_once() {
        Account account = TestAccounts.account("A000500015", "Mueller7");
        add(account);
        Kept code = issue(account, NOW);

        assertThat(unreminded()).isEmpty();
        database.required(() -> outbox.delivered(code.letter(), NOW.plusSeconds(60)));
        assertThat(unreminded()).containsExactly(code);
        database.required(() -> codes.reminded(code.id(), NOW.plusSeconds(120)));
        assertThat(unreminded()).isEmpty();
    }

    private List<Kept> unreminded() {
        return database.required(() -> codes.lockUnreminded(NOW.plusSeconds(61), 10));
    }

    private Addition add(Account account) {
        return database.required(() -> accounts.add(account, TestAccounts.CONSENTS, NOW));
    }

    private Kept issue(Account account, Instant at) {
        Kept kept = new Kept(
                UUID.randomUUID(),
                account.id(),
                TestAccounts.HASH,
                new CommissionId(UUID.randomUUID()),
                IssuedActivationCode.issuedAt(at));
        database.required(() -> {
            outbox.add(
                    kept.letter(),
                    new Commission.LoginMtan(new MobileNumber("+4915112345678"), Mtan.of("123456"), at),
                    at);
            codes.issue(kept);
        });
        assertThat(database.required(() -> codes.latest(account.id()))).isEqualTo(Optional.of(kept));
        return kept;
    }
}
