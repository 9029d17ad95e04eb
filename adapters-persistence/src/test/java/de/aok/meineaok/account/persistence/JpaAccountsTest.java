package de.aok.meineaok.account.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.access.application.port.NameKey;
import de.aok.meineaok.access.persistence.JpaPasswordGuard;
import de.aok.meineaok.account.AccountStatus;
import de.aok.meineaok.account.LockKind;
import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.account.application.port.Accounts.Addition;
import de.aok.meineaok.persistence.TestAccounts;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.KnownKeyHashing;
import de.aok.meineaok.testing.contract.AccountsContract;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class JpaAccountsTest extends AccountsContract {
    private final TestDatabase database = TestDatabase.emptied("account");
    private final JpaAccounts accounts = new JpaAccounts(database.entities());
    private final JpaPasswordGuard guard = new JpaPasswordGuard(database.entities());

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected Accounts accounts() {
        return accounts;
    }

    @Test
    @Rule(RuleId.REG_5)
    void keeps_version_and_time_of_each_consent() {
        register(TestAccounts.account("A000500015", "Mueller7"));

        assertThat(
                        database.single(
                                "select count(*) from consent where (document, version) in"
                                        + " (('PRIVACY_NOTICE', '2026-01'), ('TERMS_OF_USE', '2026-03')) and given_at = '2026-11-24T10:00:00Z'"))
                .isEqualTo(2L);
    }

    @Test
    @Rule(RuleId.LCK_1)
    void whoever_waited_for_a_name_finds_its_account_as_the_last_change_left_it() throws Exception {
        Account account = TestAccounts.account("A000500015", "Mueller7");
        register(account);
        NameKey name = NameKey.of("Mueller7", new KnownKeyHashing());
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

    private void register(Account account) {
        assertThat(within(() -> accounts.add(account, TestAccounts.CONSENTS, NOW)))
                .isEqualTo(Addition.ADDED);
    }
}
