package de.aok.meineaok.credential.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.account.persistence.JpaAccounts;
import de.aok.meineaok.credential.PasswordHistory;
import de.aok.meineaok.credential.application.port.Passwords;
import de.aok.meineaok.persistence.TestAccounts;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.contract.PasswordsContract;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class JpaPasswordsTest extends PasswordsContract {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final TestDatabase database = TestDatabase.emptied("account");
    private final JpaPasswords passwords = new JpaPasswords(database.entities());
    private final JpaAccounts accounts = new JpaAccounts(database.entities());

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected Accounts accounts() {
        return accounts;
    }

    @Override
    protected Passwords passwords() {
        return passwords;
    }

    @Test
    @Rule(RuleId.PWD_8)
    void keeps_no_hash_that_the_history_holds_no_more() {
        AccountId account = TestAccounts.only(database);

        doWithin(() -> passwords.change(account, history("Yg", "YQ", "aGFzaA"), TODAY));
        assertThat(earlier()).isEqualTo(2L);

        doWithin(() -> passwords.change(account, history("Yw", "Yg"), TODAY));
        assertThat(earlier()).isEqualTo(1L);
    }

    private static PasswordHistory history(String... latestFirst) {
        return new PasswordHistory(
                List.of(latestFirst).stream().map(TestAccounts::hash).toList());
    }

    private Object earlier() {
        return database.single("select count(*) from password_history");
    }
}
