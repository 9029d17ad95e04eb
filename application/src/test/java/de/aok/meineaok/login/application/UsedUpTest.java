package de.aok.meineaok.login.application;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.activation.ActivationCodeProblem;
import de.aok.meineaok.login.LoginProblem;
import de.aok.meineaok.mobilenumber.MtanProblem;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.TestPortal;
import org.junit.jupiter.api.Test;

/** What was used up, or replaced, opens nothing any more. */
class UsedUpTest {
    private final TestPortal portal = new TestPortal();

    @Test
    @Rule({RuleId.PWD_10, RuleId.RCV_3})
    void the_old_password_fails() {
        portal.activateAnne();
        portal.forgetPassword(null);
        portal.recover(portal.postedPassword(), "Kiesel&7Hafen");

        assertThat(portal.enterPassword(TestPortal.PASSWORD)).isEqualTo(PasswordOutcome.Wrong.WRONG);
    }

    @Test
    @Rule(RuleId.MTN_2)
    void an_old_mtan_fails() {
        portal.activateAnne();
        portal.startLogin();
        String old = portal.lastMtan();
        String loginId = portal.startLogin();
        String voided = portal.lastMtan();
        portal.resendMtan.resend(loginId);

        assertThat(portal.enterMtan(loginId, old))
                .isInstanceOfSatisfying(
                        StepOutcome.Refused.class,
                        refused -> assertThat(refused.violation().problem()).isEqualTo(MtanProblem.WRONG));
        assertThat(portal.enterMtan(loginId, voided)).isInstanceOf(StepOutcome.Refused.class);
        assertThat(portal.enterMtan(loginId, portal.lastMtan())).isInstanceOf(StepOutcome.Done.class);
    }

    @Test
    @Rule({RuleId.ACT_3, RuleId.ACT_4})
    void an_old_code_fails() {
        portal.registerAnne();
        String old = portal.lastCode();
        portal.orderActivationLetter.order(portal.anne().id(), TestPortal.HOTLINE);
        String loginId = portal.startLogin();
        portal.enterMtan(loginId, portal.lastMtan());

        assertThat(portal.enterActivationCode(loginId, old))
                .isInstanceOfSatisfying(
                        StepOutcome.ActivationCodeRefused.class,
                        refused -> assertThat(refused.violation().problem()).isEqualTo(ActivationCodeProblem.WRONG));
    }

    @Test
    @Rule(RuleId.LOG_4)
    void a_replayed_login_fails_at_each_step() {
        portal.registerAnne();
        String loginId = portal.startLogin();
        String mtan = portal.lastMtan();
        portal.enterMtan(loginId, mtan);
        portal.enterActivationCode(loginId, portal.lastCode());

        StepOutcome over = new StepOutcome.Stopped(LoginProblem.ATTEMPT_OVER);
        assertThat(portal.enterMtan(loginId, mtan)).isEqualTo(over);
        assertThat(portal.enterActivationCode(loginId, portal.lastCode())).isEqualTo(over);
        assertThat(portal.chooseNewPassword(loginId, "Kiesel&7Hafen")).isEqualTo(over);
        assertThat(portal.resendMtan.resend(loginId))
                .isEqualTo(new ResendMtan.Outcome.Stopped(LoginProblem.ATTEMPT_OVER));
        assertThat(portal.database.sessions).hasSize(1);
    }
}
