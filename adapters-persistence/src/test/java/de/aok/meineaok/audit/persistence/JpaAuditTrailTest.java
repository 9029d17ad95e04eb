package de.aok.meineaok.audit.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.access.application.port.NameKey;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.audit.Actor;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditEntry;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.locking.Incident;
import de.aok.meineaok.persistence.TestAccounts;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.persistence.TestHashing;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Rule(RuleId.SEC_3)
class JpaAuditTrailTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00.123456Z");

    private final TestDatabase database = TestDatabase.shared();
    private final JpaAuditTrail trail = new JpaAuditTrail(database.entities(), new TestHashing());
    private final AccountId account = new AccountId(UUID.randomUUID());
    private final AccountId other = new AccountId(UUID.randomUUID());

    @BeforeEach
    void empty() {
        database.execute("delete from account");
        database.execute("delete from audit_entry");
        database.execute("delete from audit_end");
    }

    @Test
    void keeps_what_happened_to_the_microsecond() {
        AuditRecord first = AuditRecord.of(NOW.plusNanos(999), AuditAction.REGISTERED, Actor.insuredPerson());
        AuditRecord second = AuditRecord.of(NOW, AuditAction.LOCKED, Actor.staff("m.weiß"))
                .because("Anruf; „verdächtig“")
                .with("REQUEST")
                .from("k3y");

        append(account, first);
        append(account, second);

        List<AuditEntry> entries = latest(account, Long.MAX_VALUE, 10);
        assertThat(entries).extracting(AuditEntry::number).containsExactly(2L, 1L);
        assertThat(entries).extracting(AuditEntry::content).containsExactly(second, first);
        assertThat(entries).extracting(AuditEntry::account).containsOnly(account);
        assertThat(entries.get(1).content().at()).isEqualTo(NOW);
        assertThat(entries.get(1).previous()).isEmpty();
        assertThat(entries.get(0).previous()).isEqualTo(entries.get(1).hash());
        assertWhole();
    }

    @Test
    @Rule(RuleId.HOT_5)
    void shows_the_latest_first_a_page_at_a_time() {
        IntStream.range(0, 5).forEach(i -> append(account, wrongPassword(NOW.plusSeconds(i))));
        append(other, wrongPassword(NOW));

        assertThat(latest(account, Long.MAX_VALUE, 2))
                .extracting(AuditEntry::number)
                .containsExactly(5L, 4L);
        assertThat(latest(account, 4, 2)).extracting(AuditEntry::number).containsExactly(3L, 2L);
        assertThat(latest(account, 1, 2)).isEmpty();
    }

    @Test
    @Rule(RuleId.LCK_2)
    void tells_what_lately_happened_with_what_happens_just_now() {
        append(account, wrongPassword(NOW.minusSeconds(61)));
        append(account, wrongPassword(NOW.minusSeconds(60)));
        append(
                account,
                AuditRecord.of(NOW, AuditAction.LOGIN_BEGUN, Actor.insuredPerson())
                        .from("a"));
        append(account, AuditRecord.of(NOW, AuditAction.LOGGED_IN, Actor.insuredPerson()));
        append(other, wrongPassword(NOW));

        List<Incident> recent = database.required(() -> {
            trail.append(account, wrongPassword(NOW).from("b"));
            return trail.recent(
                    account, Set.of(AuditAction.LOGIN_BEGUN, AuditAction.PASSWORD_WRONG), NOW.minusSeconds(60));
        });

        assertThat(recent)
                .containsExactlyInAnyOrder(
                        new Incident(AuditAction.PASSWORD_WRONG, NOW.minusSeconds(60), null),
                        new Incident(AuditAction.LOGIN_BEGUN, NOW, "a"),
                        new Incident(AuditAction.PASSWORD_WRONG, NOW, "b"));
    }

    @Test
    void several_entries_of_one_transaction_follow_each_other() {
        database.required(() -> {
            trail.append(account, wrongPassword(NOW));
            trail.append(other, wrongPassword(NOW));
            trail.append(account, wrongPassword(NOW));
        });
        database.required(() -> {
            trail.append(account, wrongPassword(NOW));
            trail.recent(account, Set.of(AuditAction.PASSWORD_WRONG), NOW);
            trail.append(account, wrongPassword(NOW));
        });

        assertThat(latest(account, Long.MAX_VALUE, 10))
                .extracting(AuditEntry::number)
                .containsExactly(4L, 3L, 2L, 1L);
        assertWhole();
    }

    @Test
    void rolls_back_with_its_cause() {
        append(account, wrongPassword(NOW));
        try {
            database.required(() -> {
                trail.append(account, wrongPassword(NOW));
                trail.append(other, wrongPassword(NOW));
                throw new IllegalStateException("the cause failed");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("the cause failed");
        }

        assertThat(latest(account, Long.MAX_VALUE, 10)).hasSize(1);
        assertThat(database.single("select count(*) from audit_end")).isEqualTo(1L);
        assertWhole();
    }

    @Test
    void stays_whole_when_two_add_to_one_chain_at_once() throws Exception {
        List<Callable<Boolean>> additions = IntStream.range(0, 60)
                .mapToObj(i -> (Callable<Boolean>) () -> database.required(() -> {
                    trail.append(account, wrongPassword(NOW.plusSeconds(i)));
                    trail.append(account, AuditRecord.of(NOW, AuditAction.LOCKED, Actor.portal()));
                    return true;
                }))
                .toList();

        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            assertThat(threads.invokeAll(additions)).allMatch(Future::resultNow);
        }

        assertThat(latest(account, Long.MAX_VALUE, 1000))
                .extracting(AuditEntry::number)
                .containsExactlyElementsOf(
                        LongStream.iterate(120, n -> n > 0, n -> n - 1).boxed().toList());
        assertWhole();
    }

    @Test
    void one_account_waits_for_no_other() throws Exception {
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            database.required(() -> {
                trail.append(account, wrongPassword(NOW));
                Future<?> elsewhere = threads.submit(() -> append(other, wrongPassword(NOW)));
                // Still within the transaction that holds the first chain.
                assertThat(elsewhere).succeedsWithin(30, TimeUnit.SECONDS);
            });
        }

        assertThat(latest(account, Long.MAX_VALUE, 10)).hasSize(1);
        assertThat(latest(other, Long.MAX_VALUE, 10)).hasSize(1);
        assertWhole();
    }

    @Test
    @Rule(RuleId.LOG_2)
    void tells_apart_the_names_that_nobody_has() {
        AccountId madeUp = NameKey.of("Nobody", new TestHashing()).pseudonym();

        append(account, wrongPassword(NOW));
        append(madeUp, wrongPassword(NOW));

        assertThat(database.single("select account_id from audit_end where account_known"))
                .isEqualTo(account.value());
        assertThat(database.single("select account_id from audit_end where not account_known"))
                .isEqualTo(madeUp.value());
    }

    @Test
    @Rule(RuleId.LOG_2)
    void outlives_its_account() {
        AccountId registered = TestAccounts.only(database);
        append(registered, AuditRecord.of(NOW, AuditAction.REGISTERED, Actor.insuredPerson()));

        database.execute("delete from account");

        assertThat(latest(registered, Long.MAX_VALUE, 10)).hasSize(1);
        assertWhole();
    }

    private void append(AccountId whose, AuditRecord happened) {
        database.required(() -> trail.append(whose, happened));
    }

    private List<AuditEntry> latest(AccountId whose, long before, int atMost) {
        return database.required(() -> trail.latest(whose, before, atMost));
    }

    private void assertWhole() {
        assertThat(Examined.in(database).breaks()).isEmpty();
    }

    private static AuditRecord wrongPassword(Instant at) {
        return AuditRecord.of(at, AuditAction.PASSWORD_WRONG, Actor.insuredPerson());
    }
}
