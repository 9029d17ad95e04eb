package de.aok.meineaok.support.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.aok.meineaok.access.application.ChangeOutcome;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.LockKind;
import de.aok.meineaok.audit.Actor;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditEntry;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.support.StaffAction;
import de.aok.meineaok.termination.Termination;
import de.aok.meineaok.termination.TerminationChannel;
import de.aok.meineaok.testing.TestPortal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StaffTest {
    private final TestPortal portal = new TestPortal();

    @Test
    @Rule({RuleId.HOT_3, RuleId.HOT_5})
    void an_account_is_looked_up_by_kvnr_and_shows_no_secret_and_no_user_name() {
        portal.activateAnne();
        portal.exhaustPasswords();
        portal.lockAnne();

        assertThat(portal.lookUpAccount.lookUp(TestPortal.ANNE.kvnr(), TestPortal.HOTLINE))
                .hasValueSatisfying(view -> {
                    assertThat(view.id()).isEqualTo(portal.anne().id());
                    assertThat(view.status().locks()).containsExactlyInAnyOrder(LockKind.PASSWORD, LockKind.REQUEST);
                    assertThat(view.sentTo()).isEqualTo("…34");
                    assertThat(view.registeredAt()).isEqualTo(TestPortal.START);
                    assertThat(view.lastLoginAt()).isEqualTo(TestPortal.START);
                    assertThat(view.useEndedOn()).isNull();
                    assertThat(view.toString()).doesNotContain(TestPortal.USER_NAME, "12345", "argon2id", "A000500015");
                });
        assertStaff(AuditAction.LOOKED_UP);
    }

    @Test
    @Rule({RuleId.HOT_3, RuleId.HOT_5})
    void who_has_no_account_is_not_found() {
        assertThat(portal.lookUpAccount.lookUp(Kvnr.of("X110411675"), TestPortal.HOTLINE))
                .isEmpty();
        assertThat(portal.database.audit.accounts())
                .as("that staff looked in vain is kept as well")
                .hasSize(1)
                .allSatisfy(chain -> assertThat(portal.database.audit.of(chain, AuditAction.LOOKED_UP))
                        .hasSize(1));
    }

    @Test
    @Rule({RuleId.HOT_4, RuleId.RCV_6})
    void the_user_name_is_told_after_authentication_and_the_points_are_kept() {
        portal.activateAnne();

        assertThat(portal.tellUserName.tell(new TellUserName.Command(
                        portal.anne().id(), TestPortal.HOTLINE, List.of("birth date", "address"))))
                .contains(portal.anne().userName());

        assertStaff(AuditAction.USER_NAME_TOLD);
        assertThat(portal.trail(AuditAction.USER_NAME_TOLD).get(0).detail()).isEqualTo("birth date, address");
    }

    @Test
    @Rule(RuleId.HOT_4)
    void nobody_is_told_a_user_name_without_authentication() {
        AccountId anne = new AccountId(new UUID(1, 1));

        assertThatThrownBy(() -> new TellUserName.Command(anne, TestPortal.HOTLINE, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TellUserName.Command(anne, TestPortal.HOTLINE, List.of("birth date", " ")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(portal.tellUserName.tell(new TellUserName.Command(anne, TestPortal.HOTLINE, List.of("birth date"))))
                .isEmpty();
    }

    @Test
    @Rule({RuleId.LCK_4, RuleId.RCV_3, RuleId.HOT_5})
    void a_one_time_password_ordered_by_the_hotline_ends_the_password_lock() {
        portal.activateAnne();
        portal.exhaustPasswords();

        assertThat(portal.orderOneTimePassword.order(portal.anne().id(), TestPortal.HOTLINE))
                .isEqualTo(ChangeOutcome.Done.DONE);

        assertThat(portal.isInside(portal.recover(portal.postedPassword(), "Kiesel&7Hafen")))
                .isTrue();
        assertStaff(AuditAction.ONE_TIME_PASSWORD_SENT);
        assertThat(portal.trail(AuditAction.ONE_TIME_PASSWORD_SENT).get(0).detail())
                .isEqualTo("LETTER");
    }

    @Test
    @Rule({RuleId.RCV_4, RuleId.ACT_1})
    void a_letter_needs_somebody_on_file_and_of_a_waiting_account_brings_a_code_too() {
        portal.registerAnne();
        portal.orderOneTimePassword.order(portal.anne().id(), TestPortal.HOTLINE);
        assertThat(portal.last(Commission.OneTimePasswordLetter.class).activationCode())
                .isNotNull();

        portal.database.persons.clear();
        assertThat(portal.orderOneTimePassword.order(portal.anne().id(), TestPortal.HOTLINE))
                .isEqualTo(ChangeOutcome.NoAccount.NO_ACCOUNT);
        assertThat(portal.orderOneTimePassword.order(new AccountId(new UUID(1, 1)), TestPortal.HOTLINE))
                .isEqualTo(ChangeOutcome.NoAccount.NO_ACCOUNT);
    }

    @Test
    @Rule(RuleId.HOT_5)
    void an_action_has_a_member_of_staff_and_a_reason() {
        assertThatThrownBy(() -> new StaffAction(Actor.staff("h.kraus"), " "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StaffAction(Actor.insuredPerson(), "why not"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Rule(RuleId.HOT_5)
    void whatever_staff_does_the_person_sees_with_its_reason() {
        portal.registerAnne();
        AccountId anne = portal.anne().id();
        portal.orderActivationLetter.order(anne, TestPortal.HOTLINE);
        portal.lookUpAccount.lookUp(TestPortal.ANNE.kvnr(), TestPortal.HOTLINE);
        portal.tellUserName.tell(new TellUserName.Command(anne, TestPortal.HOTLINE, List.of("birth date")));
        portal.orderOneTimePassword.order(anne, TestPortal.HOTLINE);
        portal.lockAnne();
        portal.unlockAnne();
        portal.terminateAccess.record(
                anne, new Termination(LocalDate.of(2026, 11, 24), TerminationChannel.LETTER), TestPortal.HOTLINE);

        List<AuditRecord> byStaff = portal.showActivity.show(anne, Long.MAX_VALUE).stream()
                .map(AuditEntry::content)
                .filter(content -> content.actor().kind() == Actor.Kind.STAFF)
                .toList();

        assertThat(byStaff)
                .extracting(AuditRecord::action)
                .containsExactly(
                        AuditAction.TERMINATED,
                        AuditAction.UNLOCKED,
                        AuditAction.LOCKED,
                        AuditAction.ONE_TIME_PASSWORD_SENT,
                        AuditAction.USER_NAME_TOLD,
                        AuditAction.LOOKED_UP,
                        AuditAction.ACTIVATION_LETTER_ORDERED);
        assertThat(byStaff).extracting(AuditRecord::reason).containsOnly(TestPortal.HOTLINE.reason());
    }

    private void assertStaff(AuditAction action) {
        assertThat(portal.trail(action)).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo(TestPortal.HOTLINE.by());
            assertThat(entry.reason()).isEqualTo(TestPortal.HOTLINE.reason());
        });
    }
}
