package de.aok.meineaok.activation.application;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.activation.ActivationCodeProblem;
import de.aok.meineaok.activation.application.OrderActivationLetter.Outcome;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.login.application.StepOutcome;
import de.aok.meineaok.notification.application.Channel;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.TestPortal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ActivationTest {
    private final TestPortal portal = new TestPortal();

    @Test
    @Rule({RuleId.ACT_4, RuleId.HOT_3, RuleId.HOT_5})
    void a_new_letter_voids_the_code_before() {
        portal.registerAnne();
        String old = portal.lastCode();

        assertThat(order()).isEqualTo(new Outcome.Ordered(LocalDate.of(2026, 12, 15)));

        String loginId = portal.startLogin();
        portal.enterMtan(loginId, portal.lastMtan());
        assertThat(portal.enterActivationCode(loginId, old))
                .isInstanceOfSatisfying(
                        StepOutcome.ActivationCodeRefused.class,
                        refused -> assertThat(refused.violation().problem()).isEqualTo(ActivationCodeProblem.WRONG));
        assertThat(portal.enterActivationCode(loginId, portal.lastCode())).isInstanceOf(StepOutcome.Done.class);
        assertThat(portal.trail(AuditAction.ACTIVATION_LETTER_ORDERED))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.actor()).isEqualTo(TestPortal.HOTLINE.by());
                    assertThat(entry.reason()).isEqualTo(TestPortal.HOTLINE.reason());
                });
    }

    @Test
    @Rule({RuleId.ACT_7, RuleId.HOT_3})
    void the_hotline_is_not_bound_by_the_limits() {
        portal.registerAnne();

        for (int i = 0; i < 4; i++) {
            assertThat(order()).isInstanceOf(Outcome.Ordered.class);
        }
    }

    @Test
    @Rule({RuleId.ACT_7, RuleId.MTN_3})
    void who_is_active_gets_a_letter_for_a_new_mobile_number() {
        portal.activateAnne();

        assertThat(order()).isInstanceOf(Outcome.Ordered.class);

        assertThat(portal.database.commissioned(Commission.MobileNumberLetter.class))
                .singleElement()
                .satisfies(letter -> assertThat(letter.address()).isEqualTo(TestPortal.ANNE.address()));
    }

    @Test
    @Rule(RuleId.ACT_1)
    void nobody_on_file_gets_no_letter() {
        portal.registerAnne();
        portal.database.persons.clear();

        assertThat(order()).isEqualTo(Outcome.NoAccount.NO_ACCOUNT);
        assertThat(portal.orderActivationLetter.order(new AccountId(new UUID(1, 1)), TestPortal.HOTLINE))
                .isEqualTo(Outcome.NoAccount.NO_ACCOUNT);
    }

    @Test
    @Rule(RuleId.ACT_8)
    void a_mail_reminds_once_14_days_after_the_letter() {
        portal.registerAnne();
        portal.pass(Duration.ofDays(20));
        assertThat(portal.remindOfActivation.remindAll())
                .as("not before the letter left")
                .isZero();

        TestPortal other = new TestPortal();
        other.registerAnne();
        deliverLetters(other);
        other.pass(Duration.ofDays(13));
        assertThat(other.remindOfActivation.remindAll()).isZero();
        other.pass(Duration.ofDays(1));
        assertThat(other.remindOfActivation.remindAll()).isEqualTo(1);
        assertThat(other.remindOfActivation.remindAll()).isZero();
        assertThat(other.database.commissioned(Commission.ActivationReminder.class))
                .singleElement()
                .satisfies(mail -> assertThat(mail.validThrough()).isEqualTo("2026-12-15"));
    }

    @Test
    @Rule(RuleId.ACT_8)
    void nobody_is_reminded_of_a_code_that_was_used() {
        portal.activateAnne();
        deliverLetters(portal);
        portal.pass(Duration.ofDays(14));

        assertThat(portal.remindOfActivation.remindAll()).isZero();
    }

    @Test
    @Rule(RuleId.REG_9)
    void a_registration_never_activated_is_removed_and_the_person_can_start_again() {
        portal.registerAnne();
        portal.pass(Duration.ofDays(21 + 90));
        assertThat(portal.removeNeverActivated.removeAll()).isZero();
        portal.pass(Duration.ofDays(1));
        assertThat(portal.removeNeverActivated.removeAll()).isEqualTo(1);

        portal.registerAnne();
        assertThat(portal.anne()).isNotNull();
    }

    private Outcome order() {
        return portal.orderActivationLetter.order(portal.anne().id(), TestPortal.HOTLINE);
    }

    private static void deliverLetters(TestPortal portal) {
        portal.database.deliver(Channel.LETTER, portal.instant());
    }
}
