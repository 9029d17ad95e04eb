package de.aok.meineaok.locking.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.aok.meineaok.access.application.ChangeOutcome;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.AccountProblem;
import de.aok.meineaok.account.LockKind;
import de.aok.meineaok.audit.Actor;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.credential.Password;
import de.aok.meineaok.login.LoginProblem;
import de.aok.meineaok.login.application.EnterPassword;
import de.aok.meineaok.login.application.PasswordOutcome;
import de.aok.meineaok.login.application.ResendMtan;
import de.aok.meineaok.login.application.StepOutcome;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.Commission.SecurityNotice.Event;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.TestPortal;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LocksTest {
    private final TestPortal portal = new TestPortal();

    @Test
    @Rule({RuleId.LCK_1, RuleId.LCK_5, RuleId.HOT_3, RuleId.HOT_5, RuleId.MTN_5})
    void the_hotline_locks_at_once_on_request() {
        String first = portal.activateAnne();
        String second = portal.logIn();

        assertThat(portal.lockAnne()).isEqualTo(ChangeOutcome.Done.DONE);

        assertThat(portal.isInside(first)).isFalse();
        assertThat(portal.isInside(second)).isFalse();
        assertThat(portal.notices()).containsExactly(Event.LOCKED);
        assertThat(portal.last(Commission.SecurityNotice.class).to())
                .isEqualTo(portal.anne().email());
        assertThat(portal.trail(AuditAction.LOCKED)).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo(TestPortal.HOTLINE.by());
            assertThat(entry.reason()).isEqualTo(TestPortal.HOTLINE.reason());
            assertThat(entry.detail()).isEqualTo("REQUEST");
            assertThat(entry.at()).isEqualTo(portal.instant());
        });
        assertThat(portal.database.tasks).as("it was the person who called").isEmpty();
    }

    @Test
    @Rule({RuleId.LCK_1, RuleId.LOG_2})
    void other_locks_are_told_only_to_who_has_the_right_password() {
        portal.activateAnne();
        portal.lockAnne();

        assertThat(portal.enterPassword("wrong")).isEqualTo(PasswordOutcome.Wrong.WRONG);
        assertThat(portal.enterPassword(TestPortal.PASSWORD))
                .isEqualTo(PasswordOutcome.LockedOtherwise.LOCKED_OTHERWISE);
    }

    @Test
    @Rule(RuleId.LCK_1)
    void a_lock_stops_a_login_at_each_step() {
        portal.registerAnne();
        String before = portal.startLogin();
        String mtan = portal.lastMtan();
        String after = portal.startLogin();
        portal.enterMtan(after, portal.lastMtan());
        portal.lockAnne();

        assertThat(portal.enterMtan(before, mtan)).isEqualTo(new StepOutcome.Stopped(LoginProblem.LOCKED));
        assertThat(portal.resendMtan.resend(before)).isEqualTo(new ResendMtan.Outcome.Stopped(LoginProblem.LOCKED));
        assertThat(portal.enterActivationCode(after, portal.lastCode()))
                .isEqualTo(new StepOutcome.Stopped(LoginProblem.LOCKED));
        assertThat(portal.database.sessions).isEmpty();
    }

    @Test
    @Rule({RuleId.LCK_2, RuleId.LCK_3, RuleId.LCK_5, RuleId.MTN_5})
    void three_mtans_exhausted_in_24_hours_arouse_suspicion() {
        String session = portal.activateAnne();

        exhaustMtan();
        exhaustMtan();
        assertThat(portal.isInside(session)).isTrue();
        exhaustMtan();

        assertSuspected("mtans-exhausted");
        assertThat(portal.isInside(session)).isFalse();
    }

    @Test
    @Rule(RuleId.LCK_2)
    void mtans_exhausted_over_more_than_24_hours_do_not() {
        portal.activateAnne();

        for (int i = 0; i < 5; i++) {
            exhaustMtan();
            portal.pass(Duration.ofHours(12));
        }

        assertThat(portal.anne().status().locked()).isFalse();
    }

    @Test
    @Rule({RuleId.LCK_2, RuleId.LCK_3})
    void five_codes_worth_of_wrong_entries_in_30_days_arouse_suspicion() {
        portal.registerAnne();

        for (int code = 0; code < 5; code++) {
            assertThat(portal.anne().status().locked()).isFalse();
            enterWrongCodes(5);
            portal.orderActivationLetter.order(portal.anne().id(), TestPortal.HOTLINE);
            portal.pass(Duration.ofDays(1));
        }

        assertSuspected("wrong-activation-codes");
    }

    @Test
    @Rule({RuleId.LCK_2, RuleId.LCK_3})
    void logins_from_twenty_addresses_within_an_hour_arouse_suspicion() {
        portal.activateAnne();
        portal.pass(Duration.ofHours(1));

        for (int i = 1; i < 20; i++) {
            enterFrom(i, i % 4 == 0 ? TestPortal.PASSWORD : "wrong");
        }
        assertThat(portal.anne().status().locked()).isFalse();
        assertThat(enterFrom(20, TestPortal.PASSWORD)).isEqualTo(PasswordOutcome.LockedOtherwise.LOCKED_OTHERWISE);

        assertSuspected("many-addresses");
    }

    @Test
    @Rule({RuleId.LCK_2, RuleId.LCK_3})
    void while_suspicion_has_locked_nobody_is_told_a_second_time() {
        portal.activateAnne();
        suspectByAddresses();

        for (int i = 21; i < 24; i++) {
            enterFrom(i, "wrong");
        }

        assertSuspected("many-addresses");
    }

    @Test
    @Rule({RuleId.LCK_2, RuleId.LCK_3, RuleId.LOG_3})
    void attempts_on_a_locked_account_count_as_well_each_address_once() {
        portal.activateAnne();
        portal.pass(Duration.ofHours(1));
        for (int i = 1; i <= 5; i++) {
            enterFrom(i, "wrong");
        }
        int hashes = portal.hashing.hashes();

        for (int i = 1; i < 20; i++) {
            enterFrom(i, "wrong");
            enterFrom(i, TestPortal.PASSWORD);
        }
        assertThat(portal.anne().status().locked()).isFalse();
        assertThat(portal.trail(AuditAction.LOGIN_REFUSED))
                .as("those from addresses 6 to 19")
                .hasSize(14);
        assertThat(enterFrom(20, "wrong")).isEqualTo(PasswordOutcome.Locked.LOCKED);

        assertThat(portal.anne().status().locks()).containsExactly(LockKind.SUSPICION);
        assertThat(portal.contactInsuredPersons.open()).hasSize(1);
        enterFrom(21, "wrong");
        assertThat(portal.trail(AuditAction.LOGIN_REFUSED))
                .as("suspicion needs no more")
                .hasSize(15);
        assertThat(portal.hashing.hashes()).as("nothing is judged").isEqualTo(hashes);
    }

    @Test
    @Rule(RuleId.LCK_2)
    void an_address_that_tries_on_is_told_of_again_before_it_falls_out_of_the_hour() {
        portal.activateAnne();
        portal.pass(Duration.ofHours(1));
        for (int i = 1; i <= 5; i++) {
            enterFrom(1, "wrong");
        }
        portal.pass(Duration.ofMinutes(59));
        enterFrom(1, "wrong");
        portal.pass(Duration.ofMinutes(2));

        for (int i = 2; i <= 20; i++) {
            enterFrom(i, "wrong");
        }

        assertThat(portal.anne().status().locks()).containsExactly(LockKind.SUSPICION);
    }

    @Test
    @Rule({RuleId.LCK_2, RuleId.LCK_4})
    void a_new_password_of_ones_own_clears_no_suspicion() {
        portal.activateAnne();
        portal.pass(Duration.ofHours(1));
        for (int i = 1; i < 19; i++) {
            enterFrom(i, "wrong");
        }
        portal.forgetPassword(null);
        portal.recover(portal.postedPassword(), "Kiesel&7Hafen");

        enterFrom(20, "wrong");

        assertThat(portal.anne().status().locks()).contains(LockKind.SUSPICION);
    }

    @Test
    @Rule({RuleId.LCK_3, RuleId.HOT_5})
    void the_hotline_sees_whom_a_task_is_about_and_the_trail_tells_that_it_looked() {
        portal.activateAnne();
        suspectByAddresses();
        UUID task = portal.contactInsuredPersons.open().get(0).id();

        assertThat(portal.contactInsuredPersons.whom(task, TestPortal.HOTLINE)).contains(TestPortal.ANNE);
        assertThat(portal.contactInsuredPersons.whom(new UUID(1, 1), TestPortal.HOTLINE))
                .isEmpty();

        portal.contactInsuredPersons.complete(task, TestPortal.HOTLINE);
        assertThat(portal.contactInsuredPersons.whom(task, TestPortal.HOTLINE))
                .as("once it is done")
                .isEmpty();

        assertThat(portal.trail(AuditAction.LOOKED_UP)).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo(TestPortal.HOTLINE.by());
            assertThat(entry.reason()).isEqualTo(TestPortal.HOTLINE.reason());
            assertThat(entry.detail()).isEqualTo("many-addresses");
        });
    }

    @Test
    @Rule({RuleId.LCK_2, RuleId.LCK_4})
    void what_led_to_suspicion_arouses_none_again_once_it_is_cleared() {
        portal.activateAnne();
        suspectByAddresses();
        portal.unlockAnne();
        portal.pass(Duration.ofMinutes(1));

        assertThat(enterFrom(1, TestPortal.PASSWORD)).isInstanceOf(PasswordOutcome.MtanSent.class);
    }

    @Test
    @Rule({RuleId.LCK_3, RuleId.LCK_4, RuleId.LCK_5, RuleId.MTN_5, RuleId.HOT_5})
    void the_hotline_unlocks_after_contact_and_its_tasks_are_done() {
        portal.activateAnne();
        suspectByAddresses();
        portal.lockAnne();

        assertThat(portal.unlockAnne()).isEqualTo(ChangeOutcome.Done.DONE);

        assertThat(portal.anne().status().locks()).isEmpty();
        assertThat(portal.contactInsuredPersons.open()).isEmpty();
        assertThat(portal.notices()).containsExactly(Event.LOCKED, Event.LOCKED, Event.UNLOCKED);
        assertThat(portal.trail(AuditAction.UNLOCKED)).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo(TestPortal.HOTLINE.by());
            assertThat(entry.reason()).isEqualTo(TestPortal.HOTLINE.reason());
            assertThat(entry.detail()).isEqualTo("called back");
        });
    }

    @Test
    @Rule(RuleId.LCK_4)
    void nobody_is_unlocked_without_contact() {
        AccountId anne = new AccountId(new UUID(1, 1));

        assertThatThrownBy(() -> new UnlockAccount.Command(anne, TestPortal.HOTLINE, " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(RuleId.LCK_4.toString());
    }

    @Test
    @Rule(RuleId.LCK_4)
    void a_password_lock_is_not_ended_by_unlocking() {
        portal.activateAnne();
        portal.exhaustPasswords();
        assertThat(portal.unlockAnne()).isEqualTo(new ChangeOutcome.Refused(AccountProblem.NOT_LOCKED));

        portal.lockAnne();
        assertThat(portal.unlockAnne()).isEqualTo(ChangeOutcome.Done.DONE);
        assertThat(portal.enterPassword(TestPortal.PASSWORD)).isEqualTo(PasswordOutcome.Locked.LOCKED);
    }

    @Test
    @Rule({RuleId.LCK_1, RuleId.LCK_5, RuleId.LOG_3, RuleId.MTN_5})
    void the_password_lock_tells_trail_and_person() {
        String session = portal.activateAnne();
        portal.exhaustPasswords();

        assertThat(portal.isInside(session)).isFalse();
        assertThat(portal.notices()).containsExactly(Event.LOCKED);
        assertThat(portal.trail(AuditAction.LOCKED)).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo(Actor.portal());
            assertThat(entry.reason()).isEqualTo(RuleId.LOG_3.id());
            assertThat(entry.detail()).isEqualTo("PASSWORD");
        });
    }

    @Test
    @Rule({RuleId.LCK_3, RuleId.HOT_5})
    void a_contact_is_recorded_once() {
        portal.activateAnne();
        suspectByAddresses();
        UUID task = portal.contactInsuredPersons.open().get(0).id();

        assertThat(portal.contactInsuredPersons.complete(task, TestPortal.HOTLINE))
                .isTrue();
        assertThat(portal.contactInsuredPersons.complete(task, TestPortal.HOTLINE))
                .isFalse();
        assertThat(portal.contactInsuredPersons.complete(new UUID(1, 1), TestPortal.HOTLINE))
                .isFalse();

        assertThat(portal.contactInsuredPersons.open()).isEmpty();
        assertThat(portal.trail(AuditAction.CONTACTED)).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo(TestPortal.HOTLINE.by());
            assertThat(entry.reason()).isEqualTo(TestPortal.HOTLINE.reason());
            assertThat(entry.detail()).isEqualTo("many-addresses");
        });
        assertThat(portal.anne().status().locks())
                .as("contact alone unlocks nothing")
                .isNotEmpty();
    }

    @Test
    @Rule(RuleId.LCK_1)
    void who_has_no_account_cannot_be_locked_or_unlocked() {
        AccountId nobodys = new AccountId(new UUID(1, 1));

        assertThat(portal.lockAccount.lock(nobodys, TestPortal.HOTLINE)).isEqualTo(ChangeOutcome.NoAccount.NO_ACCOUNT);
        assertThat(portal.unlockAccount.unlock(new UnlockAccount.Command(nobodys, TestPortal.HOTLINE, "by letter")))
                .isEqualTo(ChangeOutcome.NoAccount.NO_ACCOUNT);
    }

    private void assertSuspected(String ground) {
        assertThat(portal.anne().status().locks()).containsExactly(LockKind.SUSPICION);
        assertThat(portal.notices()).containsExactly(Event.LOCKED);
        assertThat(portal.trail(AuditAction.LOCKED)).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo(Actor.portal());
            assertThat(entry.reason()).isEqualTo(ground);
            assertThat(entry.detail()).isEqualTo("SUSPICION");
        });
        assertThat(portal.contactInsuredPersons.open()).singleElement().satisfies(task -> {
            assertThat(task.account()).isEqualTo(portal.anne().id().value());
            assertThat(task.ground()).isEqualTo(ground);
        });
    }

    private void suspectByAddresses() {
        for (int i = 1; i <= 20; i++) {
            enterFrom(i, i % 4 == 0 ? TestPortal.PASSWORD : "wrong");
        }
        assertThat(portal.anne().status().locks()).containsExactly(LockKind.SUSPICION);
    }

    private PasswordOutcome enterFrom(int address, String password) {
        return portal.enterPassword.enter(
                new EnterPassword.Command(TestPortal.USER_NAME, Password.of(password), "198.51.100." + address));
    }

    private void exhaustMtan() {
        String loginId = portal.startLogin();
        for (int i = 0; i < 3; i++) {
            portal.enterMtan(loginId, "no");
        }
    }

    private void enterWrongCodes(int times) {
        String loginId = portal.startLogin();
        portal.enterMtan(loginId, portal.lastMtan());
        for (int i = 0; i < times; i++) {
            portal.enterActivationCode(loginId, "ABCD-EFGH-JKMN");
        }
    }
}
