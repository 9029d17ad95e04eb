package de.aok.meineaok.audit.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.access.application.port.NameKey;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.audit.Actor;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditEntry;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.persistence.TestAccounts;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.KnownKeyHashing;
import de.aok.meineaok.testing.contract.AuditTrailContract;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@Rule(RuleId.SEC_3)
class JpaAuditTrailTest extends AuditTrailContract {
    private static final AuditRecord WRONG_PASSWORD =
            AuditRecord.of(NOW, AuditAction.PASSWORD_WRONG, Actor.insuredPerson());

    private final TestDatabase database = TestDatabase.emptied("account", "audit_entry", "audit_end");
    private final JpaAuditTrail trail = new JpaAuditTrail(database.entities(), new KnownKeyHashing());
    private final AccountId account = new AccountId(UUID.randomUUID());

    @AfterEach
    void is_whole() {
        assertThat(Examined.in(database).breaks()).isEmpty();
    }

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected AuditTrail trail() {
        return trail;
    }

    @Test
    void one_account_waits_for_no_other() throws Exception {
        AccountId other = new AccountId(UUID.randomUUID());
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            doWithin(() -> {
                trail.append(account, WRONG_PASSWORD);
                Future<?> elsewhere = threads.submit(() -> append(other));
                // Still within the transaction that holds the first chain.
                assertThat(elsewhere).succeedsWithin(30, TimeUnit.SECONDS);
            });
        }

        assertThat(all(account)).hasSize(1);
        assertThat(all(other)).hasSize(1);
    }

    @Test
    @Rule(RuleId.LOG_2)
    void tells_apart_the_names_that_nobody_has() {
        AccountId madeUp = NameKey.of("Nobody", new KnownKeyHashing()).pseudonym();

        append(account);
        append(madeUp);

        assertThat(database.single("select account_id from audit_end where account_known"))
                .isEqualTo(account.value());
        assertThat(database.single("select account_id from audit_end where not account_known"))
                .isEqualTo(madeUp.value());
    }

    @Test
    @Rule(RuleId.LOG_2)
    void outlives_its_account() {
        AccountId registered = TestAccounts.only(database);
        append(registered);

        database.execute("delete from account");

        assertThat(all(registered)).hasSize(1);
    }

    private void append(AccountId whose) {
        doWithin(() -> trail.append(whose, WRONG_PASSWORD));
    }

    private List<AuditEntry> all(AccountId whose) {
        return within(() -> trail.latest(whose, Long.MAX_VALUE, 10));
    }
}
