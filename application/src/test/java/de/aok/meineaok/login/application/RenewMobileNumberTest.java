package de.aok.meineaok.login.application;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.account.AccountState;
import de.aok.meineaok.activation.ActivationCodeProblem;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.login.LoginProblem;
import de.aok.meineaok.login.application.RenewMobileNumber.Outcome;
import de.aok.meineaok.mobilenumber.MtanProblem;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.Commission.SecurityNotice.Event;
import de.aok.meineaok.rule.Problem;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.TestPortal;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RenewMobileNumberTest {
    private static final String NEW = "+4917012345678";
    private static final String WRONG = "ABCD-EFGH-JKMN";

    private final TestPortal portal = new TestPortal();

    @Test
    @Rule({RuleId.MTN_3, RuleId.ACT_1})
    void a_letter_brings_the_code_that_lets_the_new_number_count() {
        portal.activateAnne();
        portal.pass(Duration.ofDays(1));

        assertThat(renew(portal.startLogin(), null)).isEqualTo(new Outcome.LetterOrdered(LocalDate.of(2026, 12, 16)));
        assertThat(portal.anne().mobileNumber().value()).isNotEqualTo(NEW);
        assertThat(portal.last(Commission.MobileNumberLetter.class)).satisfies(letter -> {
            assertThat(letter.recipient()).isEqualTo(TestPortal.ANNE.name());
            assertThat(letter.address()).isEqualTo(TestPortal.ANNE.address());
            assertThat(letter.validThrough()).isEqualTo(LocalDate.of(2026, 12, 16));
        });
        portal.pass(Duration.ofDays(3));
        String loginId = portal.startLogin();
        assertThat(renew(loginId, code())).isEqualTo(new Outcome.Replaced("…78", null));

        assertThat(portal.last(Commission.LoginMtan.class).to().value()).isEqualTo(NEW);
        assertThat(portal.isInside(TestPortal.token(portal.enterMtan(loginId, portal.lastMtan()))))
                .isTrue();
        assertThat(portal.notices()).containsExactly(Event.MOBILE_NUMBER_CHANGED);
        assertThat(portal.trail(AuditAction.MOBILE_NUMBER_CHANGED)).hasSize(1);
        assertThat(portal.trail(AuditAction.ACTIVATED)).hasSize(1);
    }

    @Test
    @Rule({RuleId.MTN_3, RuleId.MTN_2})
    void the_mtan_that_went_to_the_old_number_serves_no_more() {
        portal.activateAnne();
        portal.pass(Duration.ofDays(1));
        renew(portal.startLogin(), null);
        String other = portal.startLogin();
        String others = portal.lastMtan();
        String loginId = portal.startLogin();
        String old = portal.lastMtan();
        renew(loginId, code());

        assertThat(portal.enterMtan(loginId, old)).isInstanceOf(StepOutcome.Refused.class);
        assertThat(portal.enterMtan(other, others)).isEqualTo(new StepOutcome.Stopped(LoginProblem.ATTEMPT_OVER));
    }

    @Test
    @Rule({RuleId.MTN_3, RuleId.ACT_3, RuleId.ACT_6})
    void a_code_is_entered_once_and_five_wrong_entries_void_it() {
        portal.activateAnne();
        portal.pass(Duration.ofDays(1));
        renew(portal.startLogin(), null);
        String loginId = portal.startLogin();
        for (int i = 0; i < 4; i++) {
            assertThat(refused(renew(loginId, WRONG))).isEqualTo(ActivationCodeProblem.WRONG);
        }
        assertThat(refused(renew(loginId, "0"))).isEqualTo(ActivationCodeProblem.EXHAUSTED);
        assertThat(refused(renew(loginId, code()))).isEqualTo(ActivationCodeProblem.EXHAUSTED);
        assertThat(portal.trail(AuditAction.ACTIVATION_CODE_WRONG)).hasSize(5);

        portal.pass(Duration.ofDays(1));
        renew(portal.startLogin(), null);
        String second = portal.startLogin();
        renew(second, code());
        assertThat(refused(renew(second, code()))).isEqualTo(ActivationCodeProblem.NONE_OPEN);
    }

    @Test
    @Rule(RuleId.ACT_7)
    void letters_are_limited_and_the_answer_says_when_the_next_may_be_ordered() {
        portal.activateAnne();

        assertThat(renew(portal.startLogin(), null))
                .isEqualTo(new Outcome.LetterTooEarly(TestPortal.START.plus(Duration.ofDays(1))));
        for (int i = 0; i < 2; i++) {
            portal.pass(Duration.ofDays(1));
            assertThat(renew(portal.startLogin(), null)).isInstanceOf(Outcome.LetterOrdered.class);
        }
        portal.pass(Duration.ofDays(1));
        assertThat(renew(portal.startLogin(), null))
                .isEqualTo(new Outcome.LetterTooEarly(TestPortal.START.plus(Duration.ofDays(30))));
    }

    @Test
    @Rule({RuleId.MTN_3, RuleId.ACT_3})
    void an_account_that_waits_is_activated_by_the_code_of_its_first_letter() {
        portal.registerAnne();
        String loginId = portal.startLogin();

        assertThat(renew(loginId, portal.lastCode())).isEqualTo(new Outcome.Replaced("…78", null));

        assertThat(portal.enterMtan(loginId, portal.lastMtan())).isInstanceOf(StepOutcome.Done.class);
        assertThat(portal.anne().status().state()).isEqualTo(AccountState.ACTIVE);
        assertThat(portal.trail(AuditAction.ACTIVATED)).hasSize(1);
    }

    @Test
    @Rule(RuleId.MTN_2)
    void the_number_counts_even_if_this_login_gets_no_more_mtans() {
        portal.registerAnne();
        String loginId = portal.startLogin();
        portal.resendMtan.resend(loginId);
        portal.resendMtan.resend(loginId);

        assertThat(renew(loginId, portal.lastCode())).isEqualTo(new Outcome.Replaced("…78", MtanProblem.LOGIN_LIMIT));
        portal.startLogin();
        assertThat(portal.last(Commission.LoginMtan.class).to().value()).isEqualTo(NEW);
    }

    @Test
    @Rule({RuleId.LOG_1, RuleId.LOG_4, RuleId.LCK_1})
    void it_takes_a_login_that_waits_for_its_mtan_and_no_lock() {
        portal.registerAnne();
        String loginId = portal.startLogin();
        assertThat(renew("made-up", portal.lastCode())).isEqualTo(new Outcome.Stopped(LoginProblem.ATTEMPT_OVER));
        portal.lockAnne();
        assertThat(renew(loginId, portal.lastCode())).isEqualTo(new Outcome.Stopped(LoginProblem.LOCKED));
        portal.unlockAnne();
        portal.enterMtan(loginId, portal.lastMtan());
        assertThat(renew(loginId, portal.lastCode())).isEqualTo(new Outcome.Stopped(LoginProblem.STEP_NOT_DUE));
    }

    @Test
    @Rule(RuleId.MTN_4)
    void what_receives_no_mtan_is_refused_before_anything_else() {
        int hashes = portal.hashing.hashes();

        assertThat(portal.renewMobileNumber.renew(new RenewMobileNumber.Command("made-up", "+495111234567", WRONG)))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(portal.hashing.hashes()).isEqualTo(hashes);
    }

    private Outcome renew(String loginId, @Nullable String code) {
        return portal.renewMobileNumber.renew(new RenewMobileNumber.Command(loginId, NEW, code));
    }

    private String code() {
        return portal.last(Commission.MobileNumberLetter.class).code().revealGrouped();
    }

    private static Problem refused(Outcome outcome) {
        return ((Outcome.CodeRefused) outcome).violation().problem();
    }
}
