package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.audit.Actor;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditEntry;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.locking.Incident;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What an {@link AuditTrail} promises. */
@Rule(RuleId.SEC_3)
public abstract class AuditTrailContract extends KeepingContract {
    private final AccountId account = new AccountId(UUID.randomUUID());
    private final AccountId other = new AccountId(UUID.randomUUID());

    /** A trail without entries. */
    protected abstract AuditTrail trail();

    @Test
    void keeps_what_happened_to_the_microsecond() {
        Instant at = NOW.plusNanos(123_456_000);
        AuditRecord first = AuditRecord.of(at.plusNanos(999), AuditAction.REGISTERED, Actor.insuredPerson());
        AuditRecord second = AuditRecord.of(at, AuditAction.LOCKED, Actor.staff("m.weiß"))
                .because("Anruf; „verdächtig“")
                .with("REQUEST")
                .from("k3y");
        AuditRecord third = AuditRecord.of(at, AuditAction.CLOSED, Actor.portal());

        append(account, first);
        append(account, second);
        append(account, third);

        List<AuditEntry> entries = latest(account, Long.MAX_VALUE, 10);
        assertThat(entries).extracting(AuditEntry::content).containsExactly(third, second, first);
        assertThat(entries).extracting(AuditEntry::account).containsOnly(account);
        assertThat(entries.get(2).content().at()).isEqualTo(at);
        assertChained(account, 3);
    }

    @Test
    @Rule(RuleId.HOT_5)
    void shows_the_latest_first_a_page_at_a_time() {
        IntStream.range(0, 5).forEach(i -> append(account, wrongPassword(NOW.plusSeconds(i))));
        append(other, wrongPassword(NOW));

        assertThat(numbers(latest(account, Long.MAX_VALUE, 2))).containsExactly(5L, 4L);
        assertThat(numbers(latest(account, 4, 2))).containsExactly(3L, 2L);
        assertThat(latest(account, 1, 2)).isEmpty();
        assertThat(latest(new AccountId(UUID.randomUUID()), Long.MAX_VALUE, 2)).isEmpty();
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

        Set<AuditAction> actions = Set.of(AuditAction.LOGIN_BEGUN, AuditAction.PASSWORD_WRONG);
        Instant since = NOW.minusSeconds(60);
        List<Incident> recalled =
                within(() -> trail().appendAndRecall(account, wrongPassword(NOW).from("b"), actions, since));
        List<Incident> recent = within(() -> trail().recent(account, actions, since));

        assertThat(recalled)
                .containsExactlyInAnyOrder(
                        new Incident(AuditAction.PASSWORD_WRONG, NOW.minusSeconds(60), null),
                        new Incident(AuditAction.LOGIN_BEGUN, NOW, "a"),
                        new Incident(AuditAction.PASSWORD_WRONG, NOW, "b"));
        assertThat(recent).containsExactlyInAnyOrderElementsOf(recalled);
        assertChained(account, 5);
    }

    @Test
    @Rule(RuleId.LCK_2)
    void recalls_what_happened_earlier_in_the_transaction_and_nothing_of_other_kinds_or_times() {
        List<Incident> recalled = within(() -> {
            trail().append(account, wrongPassword(NOW));
            return trail().appendAndRecall(
                            account,
                            AuditRecord.of(NOW.minusSeconds(1), AuditAction.LOGGED_IN, Actor.insuredPerson()),
                            Set.of(AuditAction.PASSWORD_WRONG, AuditAction.UNLOCKED),
                            NOW);
        });
        List<Incident> tooOld = within(() -> trail().appendAndRecall(
                        account, wrongPassword(NOW), Set.of(AuditAction.PASSWORD_WRONG), NOW.plusSeconds(1)));
        List<Incident> ofNoKind =
                within(() -> trail().appendAndRecall(account, wrongPassword(NOW), Set.of(), NOW.minusSeconds(1)));

        assertThat(recalled).containsExactly(new Incident(AuditAction.PASSWORD_WRONG, NOW, null));
        assertThat(tooOld).isEmpty();
        assertThat(ofNoKind).isEmpty();
        assertChained(account, 4);
    }

    @Test
    void several_entries_of_one_transaction_follow_each_other() {
        doWithin(() -> {
            trail().append(account, wrongPassword(NOW));
            trail().append(other, wrongPassword(NOW));
            trail().append(account, wrongPassword(NOW));
        });
        doWithin(() -> {
            trail().append(account, wrongPassword(NOW));
            trail().recent(account, Set.of(AuditAction.PASSWORD_WRONG), NOW);
            trail().append(account, wrongPassword(NOW));
        });

        assertChained(account, 4);
        assertChained(other, 1);
    }

    @Test
    void rolls_back_with_its_cause() {
        append(account, wrongPassword(NOW));
        assertThatIllegalStateException()
                .isThrownBy(() -> doWithin(() -> {
                    trail().append(account, wrongPassword(NOW));
                    trail().append(other, wrongPassword(NOW));
                    throw new IllegalStateException("the cause failed");
                }));
        assertChained(account, 1);
        assertChained(other, 0);

        append(account, wrongPassword(NOW));
        append(other, wrongPassword(NOW));

        assertChained(account, 2);
        assertChained(other, 1);
    }

    @Test
    void stays_whole_when_many_add_to_one_chain_at_once() throws Exception {
        atOnce(60, i -> {
            trail().append(account, wrongPassword(NOW.plusSeconds(i)));
            trail().append(account, AuditRecord.of(NOW, AuditAction.LOCKED, Actor.portal()));
            return i;
        });

        assertChained(account, 120);
    }

    @Test
    @Rule(RuleId.LOG_2)
    void takes_what_happens_to_a_name_that_nobody_has() {
        AccountId nobody = Keys.name("Nobody").pseudonym();

        append(nobody, wrongPassword(NOW));
        append(nobody, wrongPassword(NOW));

        assertChained(nobody, 2);
    }

    /** Its numbers have no gap, and each entry bears the hash of the one before it. */
    private void assertChained(AccountId whose, int length) {
        List<AuditEntry> entries = latest(whose, Long.MAX_VALUE, 1000);
        assertThat(numbers(entries))
                .containsExactlyElementsOf(LongStream.iterate(length, n -> n > 0, n -> n - 1)
                        .boxed()
                        .toList());
        for (int i = 0; i < length; i++) {
            String before = i + 1 < length ? entries.get(i + 1).hash() : "";
            assertThat(entries.get(i).previous()).isEqualTo(before);
        }
    }

    private void append(AccountId whose, AuditRecord happened) {
        doWithin(() -> trail().append(whose, happened));
    }

    private List<AuditEntry> latest(AccountId whose, long before, int atMost) {
        return within(() -> trail().latest(whose, before, atMost));
    }

    private static List<Long> numbers(List<AuditEntry> entries) {
        return entries.stream().map(AuditEntry::number).toList();
    }

    private static AuditRecord wrongPassword(Instant at) {
        return AuditRecord.of(at, AuditAction.PASSWORD_WRONG, Actor.insuredPerson());
    }
}
