package de.aok.meineaok.credential.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.persistence.JpaAccounts;
import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.credential.PasswordHistory;
import de.aok.meineaok.credential.PasswordRules;
import de.aok.meineaok.credential.application.port.Passwords.Kept;
import de.aok.meineaok.persistence.TestAccounts;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JpaPasswordsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final TestDatabase database = TestDatabase.shared();
    private final JpaPasswords passwords = new JpaPasswords(database.entities());
    private final JpaAccounts accounts = new JpaAccounts(database.entities());
    private AccountId account = new AccountId(new UUID(0, 0));

    @BeforeEach
    void one_account() {
        account = TestAccounts.only(database);
    }

    @Test
    void knows_the_password_of_the_registration_and_no_change() {
        assertThat(kept()).isEqualTo(new Kept(PasswordHistory.startingWith(TestAccounts.HASH), null));
    }

    @Test
    @Rule({RuleId.PWD_7, RuleId.PWD_8})
    void keeps_what_the_history_holds_and_forgets_the_rest() {
        PasswordHistory history = kept().history();
        for (int i = 1; i <= 7; i++) {
            history = history.changedTo(TestAccounts.hash("bmV3" + i), PasswordRules.aokNiedersachsen());
            PasswordHistory next = history;
            LocalDate day = TODAY.plusDays(i);

            database.required(() -> passwords.change(account, next, day));

            assertThat(kept()).isEqualTo(new Kept(history, day));
        }

        assertThat(database.single("select count(*) from password_history"))
                .isEqualTo(history.latestFirst().size() - 1L);
    }

    @Test
    void a_change_shows_at_once_in_the_account() {
        PasswordHash next = TestAccounts.hash("bmV3");

        database.required(() -> {
            assertThat(accounts.find(account).orElseThrow().passwordHash()).isEqualTo(TestAccounts.HASH);
            passwords.change(account, new PasswordHistory(List.of(next, TestAccounts.HASH)), TODAY);
            assertThat(accounts.find(account).orElseThrow().passwordHash()).isEqualTo(next);
        });

        assertThat(accounts.find(account).orElseThrow().passwordHash()).isEqualTo(next);
    }

    @Test
    @Rule(RuleId.PWD_9)
    void a_password_hashed_anew_is_no_change() {
        PasswordHash again = TestAccounts.hash("YWdhaW4");

        database.required(() -> accounts.rehash(account, again));

        assertThat(kept()).isEqualTo(new Kept(PasswordHistory.startingWith(again), null));
    }

    private Kept kept() {
        return database.required(() -> passwords.of(account));
    }
}
