package de.aok.meineaok.login.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.account.persistence.JpaAccounts;
import de.aok.meineaok.login.application.port.OneTimePasswords;
import de.aok.meineaok.persistence.TestAccounts;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.recovery.IssuedOneTimePassword;
import de.aok.meineaok.recovery.IssuedOneTimePassword.Way;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.contract.OneTimePasswordsContract;
import de.aok.meineaok.transaction.application.port.Transactions;
import org.junit.jupiter.api.Test;

@Rule(RuleId.RCV_3)
class JpaOneTimePasswordsTest extends OneTimePasswordsContract {
    private final TestDatabase database = TestDatabase.emptied("account");
    private final JpaAccounts accounts = new JpaAccounts(database.entities());
    private final JpaOneTimePasswords passwords = new JpaOneTimePasswords(database.entities());

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected Accounts accounts() {
        return accounts;
    }

    @Override
    protected OneTimePasswords oneTimePasswords() {
        return passwords;
    }

    @Test
    void keeps_no_hash_of_what_is_void() {
        AccountId account = TestAccounts.only(database);
        for (Way way : Way.values()) {
            doWithin(() -> passwords.issue(
                    account, new OneTimePasswords.Kept(TestAccounts.HASH, new IssuedOneTimePassword(NOW, way))));
            assertThat(hashes()).isEqualTo(1L);
        }

        doWithin(() -> passwords.discard(account));

        assertThat(hashes()).isEqualTo(0L);
    }

    private Object hashes() {
        return database.single("select count(hash) from one_time_password");
    }
}
