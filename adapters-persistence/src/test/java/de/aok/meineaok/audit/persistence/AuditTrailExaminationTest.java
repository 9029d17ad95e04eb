package de.aok.meineaok.audit.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.audit.Actor;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditChain.Break;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.audit.persistence.AuditTrailExamination.Counts;
import de.aok.meineaok.persistence.TestAccounts;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.KnownKeyHashing;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule(RuleId.SEC_3)
class AuditTrailExaminationTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00.123456Z");

    private final TestDatabase database = TestDatabase.shared();
    private final JpaAuditTrail trail = new JpaAuditTrail(database.entities(), new KnownKeyHashing());
    private final AccountId account = new AccountId(UUID.randomUUID());
    private final AccountId other = new AccountId(UUID.randomUUID());

    @BeforeEach
    void two_chains() {
        database.execute("delete from account");
        database.execute("delete from audit_entry");
        database.execute("delete from audit_end");
        append(account, 4);
        append(other, 2);
    }

    @Test
    void finds_nothing_where_nothing_was_changed() {
        assertThat(Examined.in(database).breaks()).isEmpty();
        assertThat(Examined.in(database).counts()).isEqualTo(new Counts(2, 6));
    }

    @Test
    void reads_more_than_it_fetches_at_once() {
        AccountId busy = new AccountId(UUID.randomUUID());
        append(busy, 2500);
        database.execute("delete from audit_entry where number = 2400");

        assertThat(Examined.in(database).breaks()).containsExactly(new Break(busy, 2400, Break.Kind.MISSING));
        assertThat(Examined.in(database).counts()).isEqualTo(new Counts(3, 2505));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "happened_at = happened_at + interval '1 microsecond'",
                "action = 'LOGGED_IN'",
                "action = 'NEVER_HEARD_OF'",
                "actor = 'PORTAL', staff_name = null",
                "staff_name = 'somebody else'",
                "reason = 'another'",
                "reason = null",
                "detail = 'another'",
                "address_key = 'another'",
                "previous_hash = 'another'",
                "hash = 'another'",
                "happened_at = 'infinity'"
            })
    void names_the_entry_that_was_changed(String change) {
        for (long number : new long[] {1, 3, 4}) {
            two_chains();
            database.execute("update audit_entry set " + change + where(account, number));

            assertThat(Examined.in(database).breaks()).containsExactly(new Break(account, number, Break.Kind.CHANGED));
        }
    }

    @Test
    void names_the_entry_that_was_removed() {
        for (long number = 1; number <= 4; number++) {
            two_chains();
            database.execute("delete from audit_entry" + where(account, number));

            assertThat(Examined.in(database).breaks()).containsExactly(new Break(account, number, Break.Kind.MISSING));
        }
    }

    @Test
    void names_the_entry_that_was_moved() {
        database.execute("update audit_entry set account_id = '" + other + "', number = 3" + where(account, 4));

        assertThat(Examined.in(database).breaks())
                .contains(new Break(account, 4, Break.Kind.MISSING), new Break(other, 3, Break.Kind.CHANGED));
    }

    @Test
    void names_the_entry_whose_number_was_raised_beyond_all_measure() {
        database.execute("update audit_entry set number = 9000000000000000000" + where(account, 2));

        assertThat(Examined.in(database).breaks())
                .containsExactlyInAnyOrder(
                        new Break(account, 2, Break.Kind.MISSING),
                        new Break(account, 9_000_000_000_000_000_000L, Break.Kind.CHANGED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "length = length - 1",
                "length = 9000000000000000000",
                "hash = 'another'",
                "seal = 'another'",
                "last_at = last_at - interval '1 microsecond'"
            })
    void notices_an_end_that_was_changed(String change) {
        database.execute("update audit_end set " + change + " where account_id = '" + account + "'");

        assertThat(Examined.in(database).breaks()).containsExactly(new Break(account, 4, Break.Kind.END_CHANGED));
    }

    @Test
    void notices_entries_without_an_end() {
        database.execute("delete from audit_end where account_id = '" + account + "'");

        assertThat(Examined.in(database).breaks()).containsExactly(new Break(account, 4, Break.Kind.END_CHANGED));
    }

    @Test
    void names_all_entries_of_which_only_the_end_is_left() {
        database.execute("delete from audit_entry where account_id = '" + account + "'");

        Examined examined = Examined.in(database);

        assertThat(examined.breaks())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 4)
                        .mapToObj(number -> new Break(account, number, Break.Kind.MISSING))
                        .toList());
        assertThat(examined.counts()).isEqualTo(new Counts(2, 2));
    }

    @Test
    void notices_an_account_that_has_no_chain_at_all() {
        AccountId registered = TestAccounts.only(database);

        assertThat(Examined.in(database).breaks()).containsExactly(new Break(registered, 1, Break.Kind.MISSING));
    }

    @Test
    void expects_no_chain_of_an_account_that_is_older_than_the_trail() {
        TestAccounts.only(database);
        database.execute("update account set older_than_audit_trail = true");

        assertThat(Examined.in(database).breaks()).isEmpty();
    }

    private void append(AccountId whose, int entries) {
        database.required(() -> IntStream.range(0, entries)
                .forEach(i -> trail.append(
                        whose,
                        AuditRecord.of(NOW.plusSeconds(i), AuditAction.LOOKED_UP, Actor.staff("m.weiß"))
                                .because("Anruf")
                                .with("detail")
                                .from("k3y"))));
    }

    private static String where(AccountId whose, long number) {
        return " where account_id = '" + whose + "' and number = " + number;
    }
}
