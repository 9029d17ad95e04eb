package de.aok.meineaok.termination.application;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.access.application.ChangeOutcome;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.AccountProblem;
import de.aok.meineaok.account.AccountState;
import de.aok.meineaok.account.AccountStatus;
import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.audit.Actor;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.credential.UserName;
import de.aok.meineaok.eligibility.Coverage;
import de.aok.meineaok.eligibility.InsuredPerson;
import de.aok.meineaok.identity.Ik;
import de.aok.meineaok.login.LoginProblem;
import de.aok.meineaok.login.application.PasswordOutcome;
import de.aok.meineaok.login.application.StepOutcome;
import de.aok.meineaok.registration.application.Register;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.termination.Termination;
import de.aok.meineaok.termination.TerminationChannel;
import de.aok.meineaok.termination.TerminationProblem;
import de.aok.meineaok.termination.UseEnd;
import de.aok.meineaok.testing.TestPortal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeavingTest {
    private static final Ik AOK_NIEDERSACHSEN = new Ik("102114819");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    /** Terminated on 24 November, the last day is 24 February. */
    private static final Instant LAST_INSTANT = Instant.parse("2027-02-24T22:59:59.999Z");

    private final TestPortal portal = new TestPortal();
    private AccountId anne = new AccountId(new UUID(0, 0));

    @BeforeEach
    void a_person_has_an_account() {
        portal.activateAnne();
        anne = portal.anne().id();
    }

    @Test
    @Rule({RuleId.END_1, RuleId.END_2})
    void a_person_terminates_in_the_portal_and_still_gets_in() {
        String session = portal.logIn();

        assertThat(portal.terminateAccess.terminate(anne)).isEqualTo(ChangeOutcome.Done.DONE);

        assertThat(portal.anne().status().state()).isEqualTo(AccountState.TERMINATED);
        assertThat(portal.anne().useEnd()).isEqualTo(new UseEnd(TODAY));
        assertThat(portal.isInside(session)).isTrue();
        assertThat(portal.isInside(portal.logIn())).isTrue();
        assertThat(portal.trail(AuditAction.TERMINATED))
                .singleElement()
                .isEqualTo(AuditRecord.of(portal.instant(), AuditAction.TERMINATED, Actor.insuredPerson())
                        .with("PORTAL 2026-11-24"));
        assertThat(portal.terminateAccess.terminate(anne))
                .isEqualTo(new ChangeOutcome.Refused(AccountProblem.ALREADY_TERMINATED));
    }

    @Test
    @Rule({RuleId.END_1, RuleId.HOT_3, RuleId.HOT_5})
    void the_back_office_records_date_and_channel() {
        portal.pass(Duration.ofDays(5));

        assertThat(record(LocalDate.of(2026, 11, 26), TerminationChannel.LETTER))
                .isEqualTo(ChangeOutcome.Done.DONE);

        assertThat(portal.anne().useEnd()).isEqualTo(new UseEnd(LocalDate.of(2026, 11, 26)));
        assertThat(portal.trail(AuditAction.TERMINATED))
                .singleElement()
                .isEqualTo(AuditRecord.of(portal.instant(), AuditAction.TERMINATED, TestPortal.HOTLINE.by())
                        .because(TestPortal.HOTLINE.reason())
                        .with("LETTER 2026-11-26"));
    }

    @Test
    @Rule(RuleId.END_1)
    void a_day_to_come_or_before_the_registration_is_refused() {
        assertThat(record(TODAY.plusDays(1), TerminationChannel.EMAIL))
                .isEqualTo(new ChangeOutcome.Refused(TerminationProblem.RECEIVED_IN_THE_FUTURE));
        assertThat(record(TODAY.minusDays(1), TerminationChannel.EMAIL))
                .isEqualTo(new ChangeOutcome.Refused(TerminationProblem.RECEIVED_BEFORE_REGISTRATION));
        assertThat(portal.anne().status().state()).isEqualTo(AccountState.ACTIVE);
        assertThat(portal.trail(AuditAction.TERMINATED)).isEmpty();
    }

    @Test
    @Rule({RuleId.END_4, RuleId.HOT_5})
    void withdrawing_restores_the_account() {
        portal.terminateAccess.terminate(anne);
        assertThat(portal.terminateAccess.withdraw(anne)).isEqualTo(ChangeOutcome.Done.DONE);
        assertThat(portal.anne().status().state()).isEqualTo(AccountState.ACTIVE);
        assertThat(portal.anne().useEnd()).isNull();
        assertThat(portal.terminateAccess.withdraw(anne))
                .isEqualTo(new ChangeOutcome.Refused(AccountProblem.NOT_TERMINATED));

        record(TODAY, TerminationChannel.EMAIL);
        assertThat(portal.terminateAccess.withdraw(anne, TestPortal.HOTLINE)).isEqualTo(ChangeOutcome.Done.DONE);
        assertThat(portal.trail(AuditAction.TERMINATION_WITHDRAWN))
                .extracting(AuditRecord::actor)
                .containsExactly(Actor.insuredPerson(), TestPortal.HOTLINE.by());
        passUntil(LAST_INSTANT.plusMillis(1));
        assertThat(portal.closeAccounts.closeAll()).isZero();
    }

    @Test
    @Rule({RuleId.END_2, RuleId.END_3})
    void it_is_closed_at_midnight_after_the_last_day() {
        portal.terminateAccess.terminate(anne);
        passUntil(LAST_INSTANT);
        assertThat(portal.closeAccounts.closeAll()).isZero();
        String session = portal.logIn();
        String loginId = portal.startLogin();

        portal.pass(Duration.ofMillis(1));
        assertThat(portal.closeAccounts.closeAll()).isEqualTo(1);
        assertThat(portal.closeAccounts.closeAll()).isZero();

        assertThat(portal.database.accounts).isEmpty();
        assertThat(portal.isInside(session)).isFalse();
        assertThat(portal.enterMtan(loginId, portal.lastMtan()))
                .isEqualTo(new StepOutcome.Stopped(LoginProblem.ATTEMPT_OVER));
        assertThat(portal.enterPassword(TestPortal.PASSWORD)).isEqualTo(PasswordOutcome.Wrong.WRONG);
        assertThat(portal.database.audit.of(anne, AuditAction.CLOSED)).hasSize(1);
    }

    @Test
    @Rule({RuleId.END_2, RuleId.END_4})
    void from_then_on_nothing_goes_even_if_the_job_did_not_run() {
        portal.terminateAccess.terminate(anne);
        passUntil(LAST_INSTANT);
        String loginId = portal.startLogin();
        portal.pass(Duration.ofMillis(1));

        assertThat(portal.enterPassword(TestPortal.PASSWORD)).isEqualTo(PasswordOutcome.Wrong.WRONG);
        assertThat(portal.enterMtan(loginId, portal.lastMtan()))
                .isEqualTo(new StepOutcome.Stopped(LoginProblem.ATTEMPT_OVER));
        assertThat(portal.terminateAccess.withdraw(anne)).isEqualTo(ChangeOutcome.NoAccount.NO_ACCOUNT);
        assertThat(portal.lockAnne()).isEqualTo(ChangeOutcome.NoAccount.NO_ACCOUNT);
    }

    @Test
    @Rule({RuleId.END_3, RuleId.USR_2})
    void the_user_name_of_a_closed_account_is_not_given_out_again_and_the_person_may_come_back() {
        close();

        assertThat(portal.registerAnne()).isInstanceOf(Register.Outcome.Refused.class);
        assertThat(portal.register.register(TestPortal.form(TestPortal.ANNE, "Anne2")))
                .isInstanceOf(Register.Outcome.Registered.class);
    }

    @Test
    @Rule({RuleId.END_3, RuleId.LOG_2})
    void a_closed_name_takes_the_statements_of_one_that_nobody_has() {
        close();

        assertThat(statements(TestPortal.USER_NAME)).isEqualTo(statements("nobody"));
    }

    @Test
    @Rule({RuleId.END_1, RuleId.END_2})
    void a_waiting_account_is_closed_at_once() {
        TestPortal other = new TestPortal();
        other.registerAnne();
        String loginId = other.startLogin();

        assertThat(other.terminateAccess.record(
                        other.anne().id(), new Termination(TODAY, TerminationChannel.EMAIL), TestPortal.HOTLINE))
                .isEqualTo(ChangeOutcome.Done.DONE);

        assertThat(other.database.accounts).isEmpty();
        assertThat(other.enterMtan(loginId, other.lastMtan()))
                .isEqualTo(new StepOutcome.Stopped(LoginProblem.ATTEMPT_OVER));
        assertThat(other.enterPassword(TestPortal.PASSWORD)).isEqualTo(PasswordOutcome.Wrong.WRONG);
    }

    @Test
    @Rule({RuleId.END_2, RuleId.ELI_5})
    void the_end_of_insurance_ends_use_and_an_insurance_takes_it_up_again() {
        insured(LocalDate.of(2026, 11, 20));

        assertThat(portal.followInsurance.followAll()).isEqualTo(1);
        assertThat(portal.followInsurance.followAll()).isZero();

        assertThat(portal.anne().status().state()).isEqualTo(AccountState.INSURANCE_ENDED);
        assertThat(portal.anne().useEnd()).isEqualTo(new UseEnd(LocalDate.of(2026, 11, 20)));
        assertThat(portal.trail(AuditAction.INSURANCE_ENDED)).hasSize(1);

        insured(null);
        assertThat(portal.followInsurance.followAll()).isEqualTo(1);
        assertThat(portal.anne().status().state()).isEqualTo(AccountState.ACTIVE);
        assertThat(portal.anne().useEnd()).isNull();
        assertThat(portal.trail(AuditAction.INSURED_AGAIN)).hasSize(1);
    }

    @Test
    @Rule({RuleId.ELI_5, RuleId.LOG_5})
    void who_is_insured_no_more_is_not_inside_any_more() {
        String session = portal.logIn();
        insured(LocalDate.of(2026, 11, 20));

        portal.followInsurance.followAll();

        assertThat(portal.isInside(session)).isFalse();
    }

    @Test
    @Rule({RuleId.ELI_5, RuleId.LOG_5})
    void nor_is_who_had_terminated_before() {
        String session = portal.logIn();
        portal.terminateAccess.terminate(anne);
        assertThat(portal.isInside(session)).isTrue();
        insured(LocalDate.of(2026, 11, 20));

        portal.followInsurance.followAll();

        assertThat(portal.isInside(session)).isFalse();
    }

    @Test
    @Rule(RuleId.END_2)
    void what_ended_use_first_counts() {
        insured(LocalDate.of(2026, 11, 20));
        portal.followInsurance.followAll();

        portal.terminateAccess.terminate(anne);

        assertThat(portal.anne().status().state()).isEqualTo(AccountState.TERMINATED);
        assertThat(portal.anne().useEnd()).isEqualTo(new UseEnd(LocalDate.of(2026, 11, 20)));
    }

    @Test
    @Rule(RuleId.END_2)
    void an_insurance_that_ended_before_a_termination_counts_even_if_it_is_learnt_of_later() {
        portal.terminateAccess.terminate(anne);
        insured(LocalDate.of(2026, 11, 20));

        portal.followInsurance.followAll();
        portal.followInsurance.followAll();

        assertThat(portal.anne().status().state()).isEqualTo(AccountState.TERMINATED);
        assertThat(portal.anne().useEnd()).isEqualTo(new UseEnd(LocalDate.of(2026, 11, 20)));
        assertThat(portal.trail(AuditAction.INSURANCE_ENDED)).hasSize(1);
    }

    @Test
    @Rule(RuleId.END_2)
    void an_end_of_insurance_that_is_put_earlier_is_followed() {
        insured(LocalDate.of(2026, 11, 20));
        portal.followInsurance.followAll();
        insured(LocalDate.of(2026, 8, 31));

        assertThat(portal.followInsurance.followAll()).isEqualTo(1);
        assertThat(portal.followInsurance.followAll()).isZero();

        assertThat(portal.anne().status().state()).isEqualTo(AccountState.INSURANCE_ENDED);
        assertThat(portal.anne().useEnd()).isEqualTo(new UseEnd(LocalDate.of(2026, 8, 31)));
    }

    @Test
    @Rule({RuleId.END_1, RuleId.END_4})
    void an_insurance_does_not_take_up_what_was_terminated() {
        insured(LocalDate.of(2026, 11, 20));
        portal.followInsurance.followAll();
        portal.terminateAccess.terminate(anne);

        insured(null);
        portal.followInsurance.followAll();

        assertThat(portal.anne().status().state()).isEqualTo(AccountState.TERMINATED);
    }

    @Test
    @Rule({RuleId.END_2, RuleId.LCK_1})
    void a_lock_outlives_termination_and_withdrawal() {
        portal.lockAnne();
        portal.terminateAccess.terminate(anne);
        portal.terminateAccess.withdraw(anne);

        assertThat(portal.anne().status().locked()).isTrue();
    }

    @Test
    @Rule(RuleId.END_2)
    void many_are_closed_each_by_itself() {
        Account first = portal.anne();
        for (int i = 0; i < 450; i++) {
            AccountId id = new AccountId(new UUID(5, i));
            portal.database.accounts.put(
                    id,
                    new Account(
                            id,
                            first.kvnr(),
                            UserName.of("a" + i),
                            first.passwordHash(),
                            first.email(),
                            first.mobileNumber(),
                            AccountStatus.of(AccountState.TERMINATED),
                            TestPortal.START,
                            null,
                            new UseEnd(TODAY)));
        }
        passUntil(LAST_INSTANT.plusMillis(1));

        assertThat(portal.closeAccounts.closeAll()).isEqualTo(450);
        assertThat(portal.database.accounts.values()).containsExactly(portal.anne());
    }

    private ChangeOutcome record(LocalDate receivedOn, TerminationChannel channel) {
        return portal.terminateAccess.record(anne, new Termination(receivedOn, channel), TestPortal.HOTLINE);
    }

    private void close() {
        portal.terminateAccess.terminate(anne);
        passUntil(LAST_INSTANT.plusMillis(1));
        portal.closeAccounts.closeAll();
    }

    private void insured(@Nullable LocalDate until) {
        InsuredPerson person = TestPortal.person("A000500015", false, new Coverage(AOK_NIEDERSACHSEN, null, until));
        portal.database.persons.put(person.kvnr(), person);
    }

    private void passUntil(Instant instant) {
        portal.pass(Duration.between(portal.instant(), instant));
    }

    private List<String> statements(String userName) {
        portal.database.statements.clear();
        portal.enterPassword(userName, "wrong");
        return List.copyOf(portal.database.statements);
    }
}
