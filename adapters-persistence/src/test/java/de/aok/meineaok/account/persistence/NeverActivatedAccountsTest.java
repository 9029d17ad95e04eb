package de.aok.meineaok.account.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.access.application.port.NameKey;
import de.aok.meineaok.access.persistence.JpaPasswordGuard;
import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.account.application.port.Accounts.Addition;
import de.aok.meineaok.activation.application.port.ActivationCodes;
import de.aok.meineaok.activation.persistence.JpaActivationCodes;
import de.aok.meineaok.notification.application.port.Outbox;
import de.aok.meineaok.notification.persistence.JpaOutbox;
import de.aok.meineaok.persistence.PlainSealing;
import de.aok.meineaok.persistence.TestAccounts;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.KnownKeyHashing;
import de.aok.meineaok.testing.contract.NeverActivatedAccountsContract;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class NeverActivatedAccountsTest extends NeverActivatedAccountsContract {
    private static final Instant REGISTERED_AT = TestAccounts.REGISTERED_AT;

    private final TestDatabase database = TestDatabase.emptied("account", "commission");
    private final JpaAccounts accounts = new JpaAccounts(database.entities());
    private final JpaPasswordGuard guard = new JpaPasswordGuard(database.entities());
    private final JpaActivationCodes codes = new JpaActivationCodes(database.entities());
    private final JpaOutbox outbox = new JpaOutbox(database.entities(), new PlainSealing());

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected Accounts accounts() {
        return accounts;
    }

    @Override
    protected ActivationCodes activationCodes() {
        return codes;
    }

    @Override
    protected Outbox outbox() {
        return outbox;
    }

    @Test
    @Rule({RuleId.REG_9, RuleId.LOG_3})
    void passes_over_whose_name_somebody_holds() throws Exception {
        Account held = registered("A000500015", "held");
        Account free = registered("X110411675", "free");
        Account ofOld = registered("E763972509", "old");
        database.execute("update password_guard set account_id = null where account_id = '" + ofOld.id() + "'");

        try (ExecutorService threads = Executors.newFixedThreadPool(1)) {
            int removed = within(() -> {
                guard.lock(nameOf(held), REGISTERED_AT);
                return joined(threads.submit(
                        () -> within(() -> accounts.removeNeverActivated(REGISTERED_AT.plusSeconds(1), 100))));
            });

            assertThat(removed).isEqualTo(2);
        }
        assertThat(accounts.find(held.id())).isPresent();
        assertThat(accounts.find(free.id())).isEmpty();
        assertThat(accounts.find(ofOld.id())).isEmpty();
    }

    private static int joined(Future<Integer> removal) {
        try {
            return removal.get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private Account registered(String kvnr, String userName) {
        Account account = TestAccounts.account(kvnr, userName);
        assertThat(within(() -> accounts.add(account, TestAccounts.CONSENTS, REGISTERED_AT)))
                .isEqualTo(Addition.ADDED);
        doWithin(() -> guard.reset(nameOf(account), account.id(), REGISTERED_AT));
        return account;
    }

    private static NameKey nameOf(Account account) {
        return NameKey.of(account.userName().value(), new KnownKeyHashing());
    }
}
