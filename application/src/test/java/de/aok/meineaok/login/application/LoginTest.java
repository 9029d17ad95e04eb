package de.aok.meineaok.login.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.aok.meineaok.account.AccountState;
import de.aok.meineaok.activation.ActivationCodeProblem;
import de.aok.meineaok.credential.application.OverloadedException;
import de.aok.meineaok.eligibility.Coverage;
import de.aok.meineaok.eligibility.EligibilityProblem;
import de.aok.meineaok.identity.Ik;
import de.aok.meineaok.login.LoginProblem;
import de.aok.meineaok.login.Session;
import de.aok.meineaok.mobilenumber.MtanProblem;
import de.aok.meineaok.notification.application.Channel;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.rule.Problem;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.TestPortal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LoginTest {
    private final TestPortal portal = new TestPortal();

    @Test
    @Rule({RuleId.LOG_1, RuleId.ACT_3, RuleId.MTN_1})
    void the_first_login_takes_password_mtan_and_activation_code() {
        portal.registerAnne();

        String loginId = portal.startLogin();
        StepOutcome afterMtan = portal.enterMtan(loginId, portal.lastMtan());
        StepOutcome done = portal.enterActivationCode(loginId, portal.lastCode());

        assertThat(afterMtan).isInstanceOf(StepOutcome.ActivationCodeDue.class);
        assertThat(portal.useSession.use(TestPortal.token(done))).isPresent();
        assertThat(portal.anne().status().state()).isEqualTo(AccountState.ACTIVE);
    }

    @Test
    @Rule({RuleId.LOG_1, RuleId.ACT_3})
    void later_logins_take_no_activation_code() {
        portal.activateAnne();

        assertThat(portal.useSession.use(portal.logIn())).isPresent();
    }

    @Test
    @Rule(RuleId.LOG_1)
    void steps_are_taken_in_their_order() {
        portal.registerAnne();
        String loginId = portal.startLogin();

        assertThat(portal.enterActivationCode(loginId, portal.lastCode()))
                .isEqualTo(new StepOutcome.Stopped(LoginProblem.STEP_NOT_DUE));
        portal.enterMtan(loginId, portal.lastMtan());
        assertThat(portal.enterMtan(loginId, portal.lastMtan()))
                .isEqualTo(new StepOutcome.Stopped(LoginProblem.STEP_NOT_DUE));
        assertThat(portal.resendMtan.resend(loginId))
                .isEqualTo(new ResendMtan.Outcome.Stopped(LoginProblem.STEP_NOT_DUE));
        assertThat(portal.database.sessions).isEmpty();
    }

    @Test
    @Rule(RuleId.ACT_8)
    void the_person_sees_when_the_letter_was_handed_over_and_until_when_its_code_serves() {
        portal.registerAnne();
        StepOutcome before = portal.enterMtan(portal.startLogin(), portal.lastMtan());
        Instant handedOver = portal.instant().plusSeconds(30);
        portal.database.deliver(Channel.LETTER, handedOver);
        StepOutcome after = portal.enterMtan(portal.startLogin(), portal.lastMtan());

        Instant nextLetter = TestPortal.START.plus(Duration.ofHours(24));
        LocalDate validThrough = LocalDate.of(2026, 12, 15);
        assertThat(before).isEqualTo(new StepOutcome.ActivationCodeDue(null, validThrough, nextLetter));
        assertThat(after).isEqualTo(new StepOutcome.ActivationCodeDue(handedOver, validThrough, nextLetter));
    }

    @Test
    @Rule(RuleId.LOG_2)
    void a_name_that_nobody_has_behaves_as_one_that_somebody_has() {
        portal.registerAnne();
        int before = portal.hashing.hashes();

        for (int i = 0; i < 5; i++) {
            assertThat(enter("nobody", "wrong")).isEqualTo(PasswordOutcome.Wrong.WRONG);
            assertThat(enter(TestPortal.USER_NAME, "wrong")).isEqualTo(PasswordOutcome.Wrong.WRONG);
        }

        assertThat(portal.hashing.hashes() - before).isEqualTo(10);
        assertThat(enter("NOBODY", "wrong")).isEqualTo(PasswordOutcome.Locked.LOCKED);
        assertThat(enter("anne86", TestPortal.PASSWORD)).isEqualTo(PasswordOutcome.Locked.LOCKED);
    }

    @Test
    @Rule({RuleId.LOG_3, RuleId.LCK_1})
    void five_wrong_passwords_lock_and_a_locked_account_costs_no_hash() {
        portal.activateAnne();
        String session = portal.logIn();
        for (int i = 0; i < 5; i++) {
            portal.enterPassword("wrong");
        }
        int hashes = portal.hashing.hashes();

        assertThat(portal.enterPassword(TestPortal.PASSWORD)).isEqualTo(PasswordOutcome.Locked.LOCKED);
        assertThat(portal.hashing.hashes()).isEqualTo(hashes);
        assertThat(portal.useSession.use(session)).isEmpty();
    }

    @Test
    @Rule({RuleId.LOG_1, RuleId.LOG_3})
    void in_a_crowd_all_goes_as_usual() {
        portal.hashing.crowded = true;
        portal.activateAnne();
        portal.logIn();
        portal.exhaustPasswords();
        int hashes = portal.hashing.hashes();

        assertThat(portal.enterPassword(TestPortal.PASSWORD)).isEqualTo(PasswordOutcome.Locked.LOCKED);
        assertThat(portal.hashing.hashes()).isEqualTo(hashes);
        assertThat(portal.hashing.turns()).isZero();
    }

    @Test
    @Rule({RuleId.LOG_1, RuleId.LOG_3})
    void what_needs_no_hash_waits_for_no_turn() {
        portal.registerAnne();
        String loginId = portal.startLogin();
        for (int i = 0; i < 5; i++) {
            enter("nobody", "wrong");
        }
        portal.hashing.atOnce = 0;

        assertThat(enter("nobody", "wrong")).isEqualTo(PasswordOutcome.Locked.LOCKED);
        assertThat(portal.enterActivationCode(loginId, portal.lastCode()))
                .isEqualTo(new StepOutcome.Stopped(LoginProblem.STEP_NOT_DUE));
        assertThatExceptionOfType(OverloadedException.class)
                .isThrownBy(() -> portal.enterPassword(TestPortal.PASSWORD));
    }

    @Test
    @Rule(RuleId.LCK_1)
    void a_lock_stops_a_login_on_its_way() {
        portal.registerAnne();
        String loginId = portal.startLogin();
        for (int i = 0; i < 5; i++) {
            portal.enterPassword("wrong");
        }

        assertThat(portal.enterMtan(loginId, portal.lastMtan()))
                .isEqualTo(new StepOutcome.Stopped(LoginProblem.PASSWORD_LOCK));
        assertThat(portal.resendMtan.resend(loginId))
                .isEqualTo(new ResendMtan.Outcome.Stopped(LoginProblem.PASSWORD_LOCK));
    }

    @Test
    @Rule(RuleId.LOG_3)
    void a_right_password_starts_the_count_anew() {
        portal.registerAnne();
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                assertThat(portal.enterPassword("wrong")).isEqualTo(PasswordOutcome.Wrong.WRONG);
            }
            assertThat(portal.enterPassword(TestPortal.PASSWORD)).isInstanceOf(PasswordOutcome.MtanSent.class);
        }
    }

    @Test
    @Rule(RuleId.LOG_4)
    void a_login_expires_after_ten_minutes() {
        portal.registerAnne();
        String loginId = portal.startLogin();
        portal.pass(Duration.ofMinutes(10));

        assertThat(portal.enterMtan(loginId, portal.lastMtan()))
                .isEqualTo(new StepOutcome.Stopped(LoginProblem.ATTEMPT_OVER));
        assertThat(portal.enterActivationCode(loginId, portal.lastCode()))
                .isEqualTo(new StepOutcome.Stopped(LoginProblem.ATTEMPT_OVER));
    }

    @Test
    @Rule(RuleId.LOG_4)
    void a_login_is_good_for_one_session() {
        portal.activateAnne();
        String loginId = portal.startLogin();
        String mtan = portal.lastMtan();
        portal.enterMtan(loginId, mtan);

        assertThat(portal.enterMtan(loginId, mtan)).isEqualTo(new StepOutcome.Stopped(LoginProblem.ATTEMPT_OVER));
        assertThat(portal.enterMtan("made-up", mtan)).isEqualTo(new StepOutcome.Stopped(LoginProblem.ATTEMPT_OVER));
    }

    @Test
    @Rule(RuleId.LOG_4)
    void an_mtan_serves_only_its_own_login() {
        portal.activateAnne();
        String first = portal.startLogin();
        String firstMtan = portal.lastMtan();
        String second = portal.startLogin();

        assertThat(portal.lastMtan()).isNotEqualTo(firstMtan);
        assertThat(problem(portal.enterMtan(second, firstMtan))).isEqualTo(MtanProblem.WRONG);
        assertThat(portal.enterMtan(first, firstMtan)).isInstanceOf(StepOutcome.Done.class);
    }

    @Test
    @Rule(RuleId.LOG_5)
    void a_session_ends_by_time_and_at_logout() {
        String idle = portal.activateAnne();
        portal.pass(Duration.ofMinutes(14));
        assertThat(portal.useSession.use(idle)).map(Session::lastUsedAt).contains(portal.instant());
        portal.pass(Duration.ofMinutes(15));
        assertThat(portal.useSession.use(idle)).isEmpty();
        assertThat(portal.database.sessions).isEmpty();

        String closed = portal.logIn();
        portal.useSession.end(closed);
        assertThat(portal.useSession.use(closed)).isEmpty();
        assertThat(portal.useSession.use("made-up")).isEmpty();
    }

    @Test
    @Rule(RuleId.LOG_6)
    void the_person_sees_the_last_login_and_what_failed_since() {
        assertThat(session(portal.activateAnne()).before().at()).isNull();
        Instant firstLogin = portal.instant();
        portal.pass(Duration.ofHours(1));
        portal.enterPassword("wrong");
        portal.enterPassword("wrong");
        String loginId = portal.startLogin();
        portal.enterMtan(loginId, "no");

        Session second = session(TestPortal.token(portal.enterMtan(loginId, portal.lastMtan())));

        assertThat(second.before().at()).isEqualTo(firstLogin);
        assertThat(second.before().failedSince()).isEqualTo(3);
        assertThat(session(portal.logIn()).before().failedSince()).isZero();
    }

    @Test
    @Rule(RuleId.LOG_7)
    void failing_at_one_step_neither_uses_up_nor_resets_another() {
        portal.activateAnne();
        for (int i = 0; i < 4; i++) {
            portal.enterPassword("wrong");
        }
        String loginId = portal.startLogin();
        for (int i = 0; i < 3; i++) {
            portal.enterMtan(loginId, "no");
        }

        for (int i = 0; i < 4; i++) {
            assertThat(portal.enterPassword("wrong")).isEqualTo(PasswordOutcome.Wrong.WRONG);
        }
        assertThat(portal.enterPassword(TestPortal.PASSWORD)).isInstanceOf(PasswordOutcome.MtanSent.class);
    }

    @Test
    @Rule(RuleId.MTN_2)
    void an_mtan_has_three_tries() {
        portal.activateAnne();
        String loginId = portal.startLogin();

        assertThat(problem(portal.enterMtan(loginId, "no"))).isEqualTo(MtanProblem.WRONG);
        assertThat(problem(portal.enterMtan(loginId, "no"))).isEqualTo(MtanProblem.WRONG);
        assertThat(problem(portal.enterMtan(loginId, "no"))).isEqualTo(MtanProblem.EXHAUSTED);
        assertThat(problem(portal.enterMtan(loginId, portal.lastMtan()))).isEqualTo(MtanProblem.NONE_OPEN);
        portal.resendMtan.resend(loginId);
        assertThat(portal.enterMtan(loginId, " " + portal.lastMtan() + " ")).isInstanceOf(StepOutcome.Done.class);
    }

    @Test
    @Rule(RuleId.MTN_2)
    void a_new_mtan_voids_the_old_and_a_login_gets_three() {
        portal.activateAnne();
        String loginId = portal.startLogin();
        String old = portal.lastMtan();

        assertThat(portal.resendMtan.resend(loginId)).isEqualTo(new ResendMtan.Outcome.Sent("…34"));
        assertThat(problem(portal.enterMtan(loginId, old))).isEqualTo(MtanProblem.WRONG);
        portal.resendMtan.resend(loginId);
        assertThat(portal.resendMtan.resend(loginId))
                .isEqualTo(new ResendMtan.Outcome.NotSent(MtanProblem.LOGIN_LIMIT));
    }

    @Test
    @Rule(RuleId.MTN_2)
    void a_number_gets_ten_a_day_and_a_login_beyond_says_that_none_was_sent() {
        portal.registerAnne();
        for (int i = 0; i < 10; i++) {
            assertThat(portal.enterPassword(TestPortal.PASSWORD)).isInstanceOf(PasswordOutcome.MtanSent.class);
        }

        assertThat(portal.enterPassword(TestPortal.PASSWORD))
                .isInstanceOfSatisfying(PasswordOutcome.MtanNotSent.class, outcome -> {
                    assertThat(outcome.problem()).isEqualTo(MtanProblem.DAY_LIMIT);
                    assertThat(outcome.sentTo()).isEqualTo("…34");
                    assertThat(portal.resendMtan.resend(outcome.loginId()))
                            .isEqualTo(new ResendMtan.Outcome.NotSent(MtanProblem.DAY_LIMIT));
                });
        assertThat(portal.database.commissioned(Commission.LoginMtan.class)).hasSize(10);
        portal.pass(Duration.ofHours(13));
        assertThat(portal.enterPassword(TestPortal.PASSWORD)).isInstanceOf(PasswordOutcome.MtanSent.class);
    }

    @Test
    @Rule(RuleId.ACT_6)
    void five_wrong_entries_void_the_activation_code() {
        portal.registerAnne();
        String loginId = portal.startLogin();
        portal.enterMtan(loginId, portal.lastMtan());

        for (int i = 0; i < 4; i++) {
            assertThat(codeProblem(portal.enterActivationCode(loginId, "ABCD-EFGH-JKMN")))
                    .isEqualTo(ActivationCodeProblem.WRONG);
        }
        assertThat(codeProblem(portal.enterActivationCode(loginId, "0"))).isEqualTo(ActivationCodeProblem.EXHAUSTED);
        assertThat(codeProblem(portal.enterActivationCode(loginId, portal.lastCode())))
                .isEqualTo(ActivationCodeProblem.EXHAUSTED);
        assertThat(portal.anne().status().state()).isEqualTo(AccountState.WAITING_FOR_ACTIVATION);
        assertThat(portal.hashing.turns()).isZero();
    }

    @Test
    @Rule({RuleId.ACT_2, RuleId.ACT_7})
    void a_code_past_its_day_is_refused_and_the_answer_says_when_to_order_the_next() {
        portal.registerAnne();
        portal.pass(Duration.ofDays(22));
        String loginId = portal.startLogin();
        portal.enterMtan(loginId, portal.lastMtan());

        StepOutcome outcome = portal.enterActivationCode(loginId, portal.lastCode());

        assertThat(codeProblem(outcome)).isEqualTo(ActivationCodeProblem.EXPIRED);
        assertThat(((StepOutcome.ActivationCodeRefused) outcome).nextLetterAt())
                .isEqualTo(TestPortal.START.plus(Duration.ofHours(24)));
    }

    @Test
    @Rule(RuleId.ELI_5)
    void who_loses_eligibility_in_the_midst_of_a_login_gets_no_session() {
        portal.activateAnne();
        String loginId = portal.startLogin();
        int sessions = portal.database.sessions.size();
        portal.database.persons.put(TestPortal.ANNE.kvnr(), TestPortal.person("A000500015", true));

        assertThat(portal.enterMtan(loginId, portal.lastMtan()))
                .isEqualTo(new StepOutcome.Stopped(LoginProblem.ATTEMPT_OVER));

        assertThat(portal.database.sessions).hasSize(sessions);
    }

    @Test
    @Rule(RuleId.ELI_5)
    void who_is_not_eligible_any_more_gets_no_further() {
        portal.activateAnne();
        portal.database.persons.put(TestPortal.ANNE.kvnr(), TestPortal.person("A000500015", true));
        assertThat(portal.enterPassword(TestPortal.PASSWORD))
                .isInstanceOfSatisfying(
                        PasswordOutcome.NotEligible.class,
                        outcome -> assertThat(outcome.problems())
                                .containsExactly(EligibilityProblem.EINWILLIGUNGSVORBEHALT));

        Coverage ended = new Coverage(new Ik("102114819"), null, LocalDate.of(2026, 11, 23));
        portal.database.persons.put(TestPortal.ANNE.kvnr(), TestPortal.person("A000500015", false, ended));
        assertThat(portal.enterPassword(TestPortal.PASSWORD)).isInstanceOf(PasswordOutcome.NotEligible.class);

        portal.database.persons.clear();
        assertThat(portal.enterPassword(TestPortal.PASSWORD)).isInstanceOf(PasswordOutcome.NotEligible.class);
    }

    @Test
    @Rule(RuleId.PWD_9)
    void a_hash_of_lower_parameters_is_made_anew_at_the_next_login() {
        portal.registerAnne();
        portal.hashing.parameters = "v2";
        portal.startLogin();

        assertThat(portal.anne().passwordHash().encoded())
                .startsWith("$argon2id$v2$")
                .endsWith('$' + TestPortal.PASSWORD);
        assertThat(portal.startLogin()).isNotEmpty();
    }

    private PasswordOutcome enter(String userName, String password) {
        return portal.enterPassword(userName, password);
    }

    private Session session(String token) {
        return portal.useSession.use(token).orElseThrow();
    }

    private static Problem problem(StepOutcome outcome) {
        return ((StepOutcome.Refused) outcome).violation().problem();
    }

    private static Problem codeProblem(StepOutcome outcome) {
        return ((StepOutcome.ActivationCodeRefused) outcome).violation().problem();
    }
}
