package de.aok.meineaok.mobilenumber.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.mobilenumber.MtanChallenge;
import de.aok.meineaok.mobilenumber.MtanHash;
import de.aok.meineaok.mobilenumber.NumberChange;
import de.aok.meineaok.persistence.TestAccounts;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Rule(RuleId.MTN_3)
class JpaNumberChangesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final NumberChange CHANGE = new NumberChange(
            new MobileNumber("+4915112345679"),
            LocalDate.of(2026, 11, 24),
            new MtanChallenge(new MtanChallenge.Open(new MtanHash(new byte[] {1, 2}), NOW.plusSeconds(300), 1), 2));

    private final TestDatabase database = TestDatabase.shared();
    private final JpaNumberChanges changes = new JpaNumberChanges(database.entities());
    private AccountId account = new AccountId(new UUID(0, 0));

    @BeforeEach
    void one_account() {
        account = TestAccounts.only(database);
    }

    @Test
    void keeps_one_in_place_of_the_one_before_until_it_is_removed() {
        assertThat(changes.find(account)).isEmpty();
        database.required(() -> changes.save(account, CHANGE));
        assertThat(changes.find(account)).contains(CHANGE);

        NumberChange later = new NumberChange(
                new MobileNumber("+4915112345670"), LocalDate.of(2026, 11, 25), new MtanChallenge(null, 3));
        database.required(() -> changes.save(account, later));
        assertThat(changes.find(account)).contains(later);

        database.required(() -> changes.remove(account));
        assertThat(changes.find(account)).isEmpty();
        database.required(() -> changes.remove(account));
    }
}
