package de.aok.meineaok.login.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.access.application.port.NameKey;
import de.aok.meineaok.access.application.port.PasswordGuard;
import de.aok.meineaok.access.application.port.Sessions;
import de.aok.meineaok.access.persistence.JpaPasswordGuard;
import de.aok.meineaok.access.persistence.JpaSessions;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.account.persistence.JpaAccounts;
import de.aok.meineaok.activation.application.port.ActivationCodes;
import de.aok.meineaok.activation.persistence.JpaActivationCodes;
import de.aok.meineaok.audit.Actor;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.audit.persistence.JpaAuditTrail;
import de.aok.meineaok.login.application.port.LoginAttempts;
import de.aok.meineaok.login.application.port.LoginTraces;
import de.aok.meineaok.mobilenumber.application.port.MtanQuota;
import de.aok.meineaok.mobilenumber.persistence.JpaMtanQuota;
import de.aok.meineaok.notification.application.port.Outbox;
import de.aok.meineaok.notification.persistence.JpaOutbox;
import de.aok.meineaok.persistence.PlainSealing;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.secrecy.application.port.KeyedHashing;
import de.aok.meineaok.testing.KnownKeyHashing;
import de.aok.meineaok.testing.contract.LoginTracesContract;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class JpaLoginTracesTest extends LoginTracesContract {
    private static final Instant OLD = Instant.parse("2026-08-01T10:00:00Z");
    private static final Instant CUT = Instant.parse("2026-08-25T22:00:00Z");
    private static final Instant NEW = Instant.parse("2026-08-26T10:00:00Z");
    private static final KeyedHashing HASHING = new KnownKeyHashing();

    private final TestDatabase database =
            TestDatabase.emptied("account", "password_guard", "mtan_quota", "commission", "audit_entry", "audit_end");
    private final JpaLoginTraces traces = new JpaLoginTraces(database.entities());
    private final JpaPasswordGuard guard = new JpaPasswordGuard(database.entities());
    private final JpaAuditTrail trail = new JpaAuditTrail(database.entities(), HASHING);
    private final NameKey nobody = NameKey.of("nobody", HASHING);

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected LoginTraces traces() {
        return traces;
    }

    @Override
    protected Accounts accounts() {
        return new JpaAccounts(database.entities());
    }

    @Override
    protected ActivationCodes codes() {
        return new JpaActivationCodes(database.entities());
    }

    @Override
    protected LoginAttempts attempts() {
        return new JpaLoginAttempts(database.entities());
    }

    @Override
    protected Sessions sessions() {
        return new JpaSessions(database.entities());
    }

    @Override
    protected PasswordGuard guard() {
        return guard;
    }

    @Override
    protected AuditTrail trail() {
        return trail;
    }

    @Override
    protected MtanQuota quota() {
        return new JpaMtanQuota(database.entities(), HASHING);
    }

    @Override
    protected Outbox outbox() {
        return new JpaOutbox(database.entities(), new PlainSealing());
    }

    @Test
    @Rule(RuleId.SEC_3)
    void a_chain_that_is_just_being_added_to_is_passed_over() {
        AccountId pseudonym = nobody.pseudonym();
        doWithin(() -> trail.append(pseudonym, wrongPassword(OLD)));

        int removed = within(() -> {
            trail.append(pseudonym, wrongPassword(NEW));
            return elsewhere(() -> traces.removeChainsOfUnknownNames(CUT, 5));
        });

        assertThat(removed).isZero();
    }

    @Test
    @Rule(RuleId.SEC_3)
    void a_chain_goes_with_its_end() {
        doWithin(() -> trail.append(nobody.pseudonym(), wrongPassword(OLD)));

        doWithin(() -> traces.removeChainsOfUnknownNames(CUT, 5));

        assertThat(database.single("select count(*) from audit_entry")).isEqualTo(0L);
        assertThat(database.single("select count(*) from audit_end")).isEqualTo(0L);
    }

    @Test
    @Rule(RuleId.LOG_3)
    void a_name_that_is_just_being_tried_is_passed_over() {
        doWithin(() -> guard.lock(nobody, OLD));

        int removed = within(() -> {
            guard.lock(nobody, NEW);
            return elsewhere(() -> traces.removeCountsOfUnknownNames(CUT, 5));
        });

        assertThat(removed).isZero();
    }

    @Test
    void no_more_go_than_asked_for_when_the_planner_would_ask_again_with_each_row() {
        for (String name : List.of("one", "two", "three")) {
            doWithin(() -> guard.lock(NameKey.of(name, HASHING), OLD));
            doWithin(() -> trail.append(NameKey.of(name, HASHING).pseudonym(), wrongPassword(OLD)));
        }

        assertThat(joinedRowByRow(() -> traces.removeCountsOfUnknownNames(CUT, 1)))
                .isEqualTo(1);
        assertThat(joinedRowByRow(() -> traces.removeChainsOfUnknownNames(CUT, 1)))
                .isEqualTo(1);
    }

    /** With plans that a server chooses for tables of which it knows little. */
    private int joinedRowByRow(Supplier<Integer> work) {
        return within(() -> {
            for (String plan : List.of("hashjoin", "mergejoin", "hashagg", "sort", "material")) {
                database.execute("set local enable_" + plan + " = off");
            }
            return work.get();
        });
    }

    private int elsewhere(Supplier<Integer> work) {
        return CompletableFuture.supplyAsync(() -> within(work)).join();
    }

    private static AuditRecord wrongPassword(Instant at) {
        return AuditRecord.of(at, AuditAction.PASSWORD_WRONG, Actor.insuredPerson());
    }
}
