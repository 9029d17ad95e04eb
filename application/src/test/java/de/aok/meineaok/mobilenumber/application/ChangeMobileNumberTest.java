package de.aok.meineaok.mobilenumber.application;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.login.LoginProblem;
import de.aok.meineaok.login.application.StepOutcome;
import de.aok.meineaok.mobilenumber.MobileNumberProblem;
import de.aok.meineaok.mobilenumber.MtanProblem;
import de.aok.meineaok.mobilenumber.application.ChangeMobileNumber.Numbers;
import de.aok.meineaok.mobilenumber.application.ChangeMobileNumber.Outcome;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.Commission.SecurityNotice.Event;
import de.aok.meineaok.rule.Problem;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.TestPortal;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeMobileNumberTest {
    private static final String NEW = "+4917012345678";

    private final TestPortal portal = new TestPortal();
    private AccountId anne = new AccountId(new UUID(0, 0));
    private String session = "";

    @BeforeEach
    void a_person_is_inside() {
        session = portal.activateAnne();
        anne = portal.anne().id();
    }

    @Test
    @Rule({RuleId.MTN_1, RuleId.MTN_3})
    void the_new_number_counts_once_its_mtan_was_entered() {
        assertThat(portal.changeMobileNumber.name(anne, " " + NEW + " ")).isEqualTo(new Outcome.MtanSent("…78"));
        assertThat(portal.changeMobileNumber.show(anne)).contains(new Numbers("…34", "…78"));
        portal.startLogin();
        assertThat(portal.last(Commission.LoginMtan.class).to().value()).endsWith("34");

        assertThat(portal.changeMobileNumber.confirm(anne, mtan())).isEqualTo(new Outcome.Changed("…78"));

        assertThat(portal.changeMobileNumber.show(anne)).contains(new Numbers("…78", null));
        portal.startLogin();
        assertThat(portal.last(Commission.LoginMtan.class).to().value()).isEqualTo(NEW);
        assertThat(portal.isInside(session)).isTrue();
    }

    @Test
    @Rule(RuleId.MTN_1)
    void a_new_number_is_shown_for_as_long_as_its_mtan_serves() {
        portal.changeMobileNumber.name(anne, NEW);

        portal.pass(Duration.ofMinutes(5).minusMillis(1));
        assertThat(portal.changeMobileNumber.show(anne)).contains(new Numbers("…34", "…78"));
        portal.pass(Duration.ofMillis(1));
        assertThat(portal.changeMobileNumber.show(anne)).contains(new Numbers("…34", null));
    }

    @Test
    @Rule({RuleId.MTN_5, RuleId.LCK_5})
    void a_mail_announces_it_and_the_trail_keeps_two_digits() {
        change();

        assertThat(portal.notices()).containsExactly(Event.MOBILE_NUMBER_CHANGED);
        assertThat(portal.trail(AuditAction.MOBILE_NUMBER_CHANGED))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).isEqualTo("…78"));
    }

    @Test
    @Rule(RuleId.MTN_2)
    void its_mtan_serves_once_for_this_number_and_five_minutes() {
        portal.changeMobileNumber.name(anne, "+4916099999999");
        String others = mtan();
        portal.changeMobileNumber.name(anne, NEW);

        assertThat(problem(portal.changeMobileNumber.confirm(anne, others))).isEqualTo(MtanProblem.WRONG);
        portal.pass(Duration.ofMinutes(5));
        assertThat(problem(portal.changeMobileNumber.confirm(anne, mtan()))).isEqualTo(MtanProblem.EXPIRED);
        change();
        assertThat(problem(portal.changeMobileNumber.confirm(anne, mtan()))).isEqualTo(MtanProblem.NONE_OPEN);
    }

    @Test
    @Rule({RuleId.MTN_2, RuleId.MTN_3})
    void naming_other_numbers_gives_no_further_mtans_on_the_same_day() {
        for (int i = 0; i < 3; i++) {
            assertThat(portal.changeMobileNumber.name(anne, NEW.substring(0, 13) + i))
                    .isInstanceOf(Outcome.MtanSent.class);
        }
        assertThat(portal.changeMobileNumber.name(anne, NEW))
                .isEqualTo(new Outcome.MtanNotSent(MtanProblem.LOGIN_LIMIT));

        portal.pass(Duration.ofHours(13));
        assertThat(portal.changeMobileNumber.name(anne, NEW)).isInstanceOf(Outcome.MtanSent.class);
    }

    @Test
    @Rule(RuleId.MTN_4)
    void what_receives_no_mtan_is_refused() {
        assertThat(problem(portal.changeMobileNumber.name(anne, "+495111234567")))
                .isEqualTo(MobileNumberProblem.NOT_MOBILE);
        assertThat(portal.database.numberChanges).isEmpty();
    }

    @Test
    @Rule({RuleId.MTN_2, RuleId.LCK_2})
    void three_exhausted_mtans_arouse_suspicion() {
        for (int round = 0; round < 3; round++) {
            portal.changeMobileNumber.name(anne, NEW);
            assertThat(problem(portal.changeMobileNumber.confirm(anne, "no"))).isEqualTo(MtanProblem.WRONG);
            portal.changeMobileNumber.confirm(anne, "no");
            assertThat(problem(portal.changeMobileNumber.confirm(anne, "no"))).isEqualTo(MtanProblem.EXHAUSTED);
        }

        assertThat(portal.anne().status().locked()).isTrue();
        assertThat(portal.isInside(session)).isFalse();
    }

    @Test
    @Rule(RuleId.LCK_1)
    void while_locked_nothing_of_it_goes_on() {
        portal.changeMobileNumber.name(anne, NEW);
        portal.lockAnne();

        assertThat(portal.changeMobileNumber.confirm(anne, mtan())).isEqualTo(Outcome.NoAccount.NO_ACCOUNT);
        assertThat(portal.changeMobileNumber.name(anne, NEW)).isEqualTo(Outcome.NoAccount.NO_ACCOUNT);
        assertThat(portal.anne().mobileNumber().value()).isNotEqualTo(NEW);
    }

    @Test
    @Rule({RuleId.LOG_4, RuleId.MTN_3})
    void an_mtan_that_went_to_the_old_number_serves_no_more() {
        String loginId = portal.startLogin();
        String old = portal.lastMtan();
        change();

        assertThat(portal.enterMtan(loginId, old)).isEqualTo(new StepOutcome.Stopped(LoginProblem.ATTEMPT_OVER));
    }

    @Test
    @Rule(RuleId.END_3)
    void an_account_that_is_gone_has_no_number() {
        AccountId nobodys = new AccountId(new UUID(1, 1));

        assertThat(portal.changeMobileNumber.show(nobodys)).isEmpty();
        assertThat(portal.changeMobileNumber.name(nobodys, NEW)).isEqualTo(Outcome.NoAccount.NO_ACCOUNT);
        assertThat(portal.changeMobileNumber.confirm(nobodys, "123456")).isEqualTo(Outcome.NoAccount.NO_ACCOUNT);
    }

    private void change() {
        portal.changeMobileNumber.name(anne, NEW);
        assertThat(portal.changeMobileNumber.confirm(anne, mtan())).isInstanceOf(Outcome.Changed.class);
    }

    private String mtan() {
        return portal.last(Commission.MobileNumberMtan.class).mtan().reveal();
    }

    private static Problem problem(Outcome outcome) {
        return ((Outcome.Refused) outcome).violation().problem();
    }
}
