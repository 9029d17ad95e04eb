package de.aok.meineaok.login.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.login.application.port.OneTimePasswords.Kept;
import de.aok.meineaok.persistence.TestAccounts;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.recovery.IssuedOneTimePassword;
import de.aok.meineaok.recovery.IssuedOneTimePassword.Way;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Rule(RuleId.RCV_3)
class JpaOneTimePasswordsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00.123456Z");

    private final TestDatabase database = TestDatabase.shared();
    private final JpaOneTimePasswords passwords = new JpaOneTimePasswords(database.entities());
    private AccountId account = new AccountId(new UUID(0, 0));

    @BeforeEach
    void one_account() {
        account = TestAccounts.only(database);
    }

    @Test
    void finds_none_before_one_was_sent() {
        assertThat(find()).isEmpty();
        assertThat(letters()).isEmpty();
    }

    @Test
    void a_new_one_voids_the_old() {
        Kept first = kept("Zmlyc3Q", NOW, Way.LETTER);
        Kept second = kept("c2Vjb25k", NOW.plusSeconds(1), Way.MAIL);

        issue(first);
        assertThat(find()).contains(first);
        issue(second);
        assertThat(find()).contains(second);
    }

    @Test
    void two_may_be_issued_in_one_transaction() {
        Kept second = kept("c2Vjb25k", NOW, Way.LETTER);

        database.required(() -> {
            passwords.issue(account, kept("Zmlyc3Q", NOW, Way.LETTER));
            passwords.issue(account, second);
            assertThat(passwords.find(account)).contains(second);
        });

        assertThat(find()).contains(second);
    }

    @Test
    void remembers_letters_also_when_what_they_brought_is_void_and_its_hash_gone() {
        issue(kept("Zmlyc3Q", NOW, Way.LETTER));
        issue(kept("bWFpbA", NOW.plusSeconds(1), Way.MAIL));
        issue(kept("c2Vjb25k", NOW.plusSeconds(2), Way.LETTER));

        database.required(() -> passwords.discard(account));

        assertThat(find()).isEmpty();
        assertThat(letters()).containsExactlyInAnyOrder(NOW, NOW.plusSeconds(2));
        assertThat(database.single("select count(hash) from one_time_password")).isEqualTo(0L);
    }

    private void issue(Kept kept) {
        database.required(() -> passwords.issue(account, kept));
    }

    private Optional<Kept> find() {
        return database.required(() -> passwords.find(account));
    }

    private List<Instant> letters() {
        return database.required(() -> passwords.letters(account));
    }

    private static Kept kept(String hash, Instant at, Way way) {
        return new Kept(TestAccounts.hash(hash), new IssuedOneTimePassword(at, way));
    }
}
