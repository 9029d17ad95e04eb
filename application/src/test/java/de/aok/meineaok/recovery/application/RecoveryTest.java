package de.aok.meineaok.recovery.application;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.access.application.ChangeOutcome;
import de.aok.meineaok.account.AccountProblem;
import de.aok.meineaok.account.AccountState;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.credential.Password;
import de.aok.meineaok.credential.PasswordProblem;
import de.aok.meineaok.credential.application.ChangePassword;
import de.aok.meineaok.login.LoginProblem;
import de.aok.meineaok.login.application.PasswordOutcome;
import de.aok.meineaok.login.application.StepOutcome;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.Commission.OneTimePasswordLetter;
import de.aok.meineaok.notification.application.Commission.OneTimePasswordMail;
import de.aok.meineaok.notification.application.Commission.SecurityNotice.Event;
import de.aok.meineaok.rule.Problem;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import de.aok.meineaok.testing.TestPortal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RecoveryTest {
    private static final String CHOSEN = "Kiesel&7Hafen";
    private static final String LOOKS_LIKE_ONE = "abcd.efgh.2345";

    private final TestPortal portal = new TestPortal();

    @Test
    @Rule({RuleId.RCV_2, RuleId.RCV_3})
    void who_answers_the_question_gets_it_by_mail_and_is_back_inside() {
        portal.activateAnne();
        portal.setSecurityQuestion(TestPortal.PASSWORD, "Minka");

        portal.forgetPassword("min KA");

        assertThat(portal.last(OneTimePasswordMail.class)).satisfies(mail -> {
            assertThat(mail.to()).isEqualTo(portal.anne().email());
            assertThat(mail.validUntil()).isEqualTo(TestPortal.START.plus(Duration.ofHours(24)));
        });
        assertThat(portal.isInside(portal.recover(portal.mailedPassword(), CHOSEN)))
                .isTrue();
        assertThat(portal.isInside(portal.logIn(CHOSEN))).isTrue();
    }

    @Test
    @Rule({RuleId.RCV_2, RuleId.RCV_3})
    void without_an_answer_it_goes_by_post_to_the_address_on_file() {
        portal.activateAnne();

        portal.forgetPassword(null);

        assertThat(portal.last(OneTimePasswordLetter.class)).satisfies(letter -> {
            assertThat(letter.recipient()).isEqualTo(TestPortal.ANNE.name());
            assertThat(letter.address()).isEqualTo(TestPortal.ANNE.address());
            assertThat(letter.activationCode()).isNull();
            assertThat(letter.validThrough()).isEqualTo(LocalDate.of(2026, 12, 15));
        });
        assertThat(portal.isInside(portal.recover(portal.postedPassword(), CHOSEN)))
                .isTrue();
    }

    @Test
    @Rule({RuleId.RCV_2, RuleId.LOG_7})
    void an_answer_has_three_tries_a_day_and_then_even_the_right_one_means_post() {
        portal.activateAnne();
        portal.setSecurityQuestion(TestPortal.PASSWORD, "Minka");
        for (int i = 0; i < 3; i++) {
            portal.forgetPassword("Bello");
        }
        int hashes = portal.hashing.hashes();
        portal.forgetPassword("Minka");

        assertThat(portal.hashing.hashes()).as("no answer is judged any more").isEqualTo(hashes);
        assertThat(portal.database.commissioned(OneTimePasswordMail.class)).isEmpty();
        assertThat(portal.database.commissioned(OneTimePasswordLetter.class)).hasSize(1);
        assertThat(portal.trail(AuditAction.SECURITY_ANSWER_WRONG)).hasSize(3);

        portal.pass(Duration.ofHours(14));
        portal.forgetPassword("Minka");
        assertThat(portal.database.commissioned(OneTimePasswordMail.class)).hasSize(1);
    }

    @Test
    @Rule({RuleId.RCV_2, RuleId.RCV_5})
    void setting_the_question_anew_gives_no_further_tries() {
        portal.activateAnne();
        portal.setSecurityQuestion(TestPortal.PASSWORD, "Minka");
        for (int i = 0; i < 3; i++) {
            portal.forgetPassword("Bello");
        }

        portal.setSecurityQuestion(TestPortal.PASSWORD, "Minka");
        portal.forgetPassword("Minka");

        assertThat(portal.database.commissioned(OneTimePasswordMail.class)).isEmpty();
    }

    @Test
    @Rule(RuleId.RCV_1)
    void what_does_not_fit_is_taken_with_the_same_statements_and_sends_nothing() {
        portal.activateAnne();
        portal.setSecurityQuestion(TestPortal.PASSWORD, "Minka");
        int sent = portal.database.commissioned(Commission.class).size();
        String kvnr = TestPortal.ANNE.kvnr().value();
        List<ResetRequest> misfits = List.of(
                new ResetRequest("nobody", kvnr, "1986-05-17", "Minka"),
                new ResetRequest(TestPortal.USER_NAME, "X110411675", "1986-05-17", "Minka"),
                new ResetRequest(TestPortal.USER_NAME, "made up", "1986-05-17", "Minka"),
                new ResetRequest(TestPortal.USER_NAME, kvnr, "1986-05-18", "Minka"),
                new ResetRequest(TestPortal.USER_NAME, kvnr, "made up", "Minka"));

        for (ResetRequest misfit : misfits) {
            portal.database.statements.clear();
            portal.requestPasswordReset.request(misfit);
            assertThat(portal.database.statements).containsExactly("ResetRequests.add");
        }
        int hashes = portal.hashing.hashes();

        assertThat(portal.answerResetRequests.answerAll()).isEqualTo(misfits.size());
        assertThat(portal.database.resetRequests).isEmpty();
        assertThat(portal.database.commissioned(Commission.class)).hasSize(sent);
        assertThat(portal.hashing.hashes()).isEqualTo(hashes);
        assertThat(portal.trail(AuditAction.PASSWORD_RESET_REQUESTED)).isEmpty();
    }

    @Test
    @Rule(RuleId.RCV_1)
    void kvnr_and_day_are_read_as_people_type_them() {
        portal.activateAnne();

        portal.requestPasswordReset.request(new ResetRequest("anne86", "a000 500 015", " 1986-05-17 ", null));
        portal.answerResetRequests.answerAll();

        assertThat(portal.database.commissioned(OneTimePasswordLetter.class)).hasSize(1);
    }

    @Test
    @Rule(RuleId.RCV_3)
    void it_opens_nothing_but_the_choice_after_the_mtan_and_then_is_void() {
        portal.activateAnne();
        String session = portal.logIn();
        portal.forgetPassword(null);
        String oneTime = portal.postedPassword();
        String loginId = portal.startLogin(oneTime);

        assertThat(portal.chooseNewPassword(loginId, CHOSEN))
                .isEqualTo(new StepOutcome.Stopped(LoginProblem.STEP_NOT_DUE));
        assertThat(portal.enterMtan(loginId, portal.lastMtan())).isEqualTo(StepOutcome.NewPasswordDue.NEW_PASSWORD_DUE);
        assertThat(portal.enterActivationCode(loginId, "ABCD-EFGH-JKMN"))
                .isEqualTo(new StepOutcome.Stopped(LoginProblem.STEP_NOT_DUE));
        assertThat(portal.chooseNewPassword(loginId, CHOSEN)).isInstanceOf(StepOutcome.Done.class);

        assertThat(portal.isInside(session)).isFalse();
        assertThat(portal.enterPassword(oneTime)).isEqualTo(PasswordOutcome.Wrong.WRONG);
        assertThat(portal.enterPassword(TestPortal.PASSWORD)).isEqualTo(PasswordOutcome.Wrong.WRONG);
        assertThat(portal.chooseNewPassword(loginId, "Moor+Laterne5"))
                .isEqualTo(new StepOutcome.Stopped(LoginProblem.ATTEMPT_OVER));
    }

    @Test
    @Rule({RuleId.RCV_3, RuleId.LOG_4})
    void a_second_login_by_the_same_one_time_password_ends_with_it() {
        portal.activateAnne();
        portal.forgetPassword(null);
        String second = portal.startLogin(portal.postedPassword());
        portal.enterMtan(second, portal.lastMtan());
        portal.recover(portal.postedPassword(), CHOSEN);

        assertThat(portal.chooseNewPassword(second, "Moor+Laterne5"))
                .isEqualTo(new StepOutcome.Stopped(LoginProblem.ATTEMPT_OVER));
        assertThat(portal.isInside(portal.logIn(CHOSEN))).isTrue();
    }

    @Test
    @Rule(RuleId.RCV_3)
    void the_old_password_works_until_the_new_one_was_used() {
        portal.activateAnne();
        portal.forgetPassword(null);

        assertThat(portal.isInside(portal.logIn())).isTrue();
        assertThat(portal.isInside(portal.recover(portal.postedPassword(), CHOSEN)))
                .isTrue();
        assertThat(portal.enterPassword(TestPortal.PASSWORD)).isEqualTo(PasswordOutcome.Wrong.WRONG);
    }

    @Test
    @Rule({RuleId.RCV_3, RuleId.PWD_7, RuleId.PWD_8})
    void replacing_it_is_always_allowed_and_counts_as_the_days_change() {
        String session = portal.activateAnne();
        change(session, TestPortal.PASSWORD, "Moor+Laterne5");
        portal.forgetPassword(null);
        String loginId = portal.startLogin(portal.postedPassword());
        portal.enterMtan(loginId, portal.lastMtan());

        assertThat(((StepOutcome.NewPasswordRefused) portal.chooseNewPassword(loginId, TestPortal.PASSWORD))
                        .violations())
                .extracting(Violation::problem)
                .containsExactly(PasswordProblem.USED_BEFORE);
        String inside = TestPortal.token(portal.chooseNewPassword(loginId, CHOSEN));

        assertThat(change(inside, CHOSEN, "Birke%3Ufer")).containsExactly(PasswordProblem.CHANGED_TODAY);
    }

    @Test
    @Rule({RuleId.LCK_4, RuleId.LCK_5, RuleId.MTN_5})
    void the_password_lock_ends_by_it() {
        portal.activateAnne();
        portal.exhaustPasswords();
        portal.forgetPassword(null);

        assertThat(portal.enterPassword(TestPortal.PASSWORD)).isEqualTo(PasswordOutcome.Locked.LOCKED);
        assertThat(portal.isInside(portal.recover(portal.postedPassword(), CHOSEN)))
                .isTrue();
        assertThat(portal.isInside(portal.logIn(CHOSEN))).isTrue();
        assertThat(portal.notices()).containsExactly(Event.LOCKED, Event.PASSWORD_CHANGED, Event.UNLOCKED);
        assertThat(portal.trail(AuditAction.PASSWORD_LOCK_ENDED))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.reason()).isEqualTo(RuleId.RCV_3.id());
                    assertThat(entry.detail()).isEqualTo("PASSWORD");
                });
    }

    @Test
    @Rule(RuleId.LCK_4)
    void who_was_not_locked_is_not_told_of_an_unlock() {
        portal.activateAnne();
        portal.forgetPassword(null);
        portal.recover(portal.postedPassword(), CHOSEN);

        assertThat(portal.notices()).containsExactly(Event.PASSWORD_CHANGED);
        assertThat(portal.trail(AuditAction.PASSWORD_LOCK_ENDED)).isEmpty();
    }

    @Test
    @Rule({RuleId.LCK_1, RuleId.LCK_4})
    void nothing_is_sent_while_another_lock_is_on() {
        portal.activateAnne();
        portal.lockAnne();

        portal.forgetPassword(null);

        assertThat(portal.database.commissioned(OneTimePasswordLetter.class)).isEmpty();
        assertThat(portal.orderOneTimePassword.order(portal.anne().id(), TestPortal.HOTLINE))
                .isEqualTo(new ChangeOutcome.Refused(AccountProblem.LOCKED));
        portal.unlockAnne();
        portal.forgetPassword(null);
        assertThat(portal.database.commissioned(OneTimePasswordLetter.class)).hasSize(1);
    }

    @Test
    @Rule({RuleId.LCK_1, RuleId.RCV_3})
    void one_sent_before_another_lock_opens_nothing() {
        portal.activateAnne();
        portal.forgetPassword(null);
        String loginId = portal.startLogin(portal.postedPassword());
        portal.enterMtan(loginId, portal.lastMtan());
        portal.lockAnne();

        assertThat(portal.chooseNewPassword(loginId, CHOSEN)).isEqualTo(new StepOutcome.Stopped(LoginProblem.LOCKED));
        assertThat(portal.enterPassword(portal.postedPassword()))
                .isEqualTo(PasswordOutcome.LockedOtherwise.LOCKED_OTHERWISE);
    }

    @Test
    @Rule({RuleId.RCV_4, RuleId.ACT_4})
    void a_waiting_account_gets_both_codes_in_one_letter_and_is_inside_with_it() {
        portal.registerAnne();
        String old = portal.lastCode();
        portal.pass(Duration.ofDays(1));
        portal.exhaustPasswords();

        portal.forgetPassword(null);

        OneTimePasswordLetter letter = portal.last(OneTimePasswordLetter.class);
        String loginId = portal.startLogin(portal.postedPassword());
        portal.enterMtan(loginId, portal.lastMtan());
        assertThat(portal.chooseNewPassword(loginId, CHOSEN)).isInstanceOf(StepOutcome.ActivationCodeDue.class);
        assertThat(portal.enterActivationCode(loginId, old)).isInstanceOf(StepOutcome.ActivationCodeRefused.class);
        assertThat(letter.activationCode()).isNotNull();
        StepOutcome done = portal.enterActivationCode(
                loginId, Objects.requireNonNull(letter.activationCode()).revealGrouped());
        assertThat(portal.isInside(TestPortal.token(done))).isTrue();
        assertThat(portal.anne().status().state()).isEqualTo(AccountState.ACTIVE);
        assertThat(portal.database.commissioned(Commission.ActivationLetter.class))
                .hasSize(1);
    }

    @Test
    @Rule({RuleId.LCK_1, RuleId.LOG_3})
    void a_password_lock_that_sets_in_after_the_choice_stops_the_login() {
        portal.registerAnne();
        portal.pass(Duration.ofDays(1));
        portal.forgetPassword(null);
        String loginId = portal.startLogin(portal.postedPassword());
        portal.enterMtan(loginId, portal.lastMtan());
        portal.chooseNewPassword(loginId, CHOSEN);
        portal.exhaustPasswords();

        assertThat(portal.enterActivationCode(loginId, "ABCD-EFGH-JKMN"))
                .isEqualTo(new StepOutcome.Stopped(LoginProblem.PASSWORD_LOCK));
    }

    @Test
    @Rule({RuleId.ACT_7, RuleId.RCV_1})
    void letters_are_limited_and_what_is_asked_for_beyond_is_passed_over() {
        portal.activateAnne();
        for (int i = 0; i < 3; i++) {
            portal.forgetPassword(null);
            portal.forgetPassword(null);
            portal.pass(Duration.ofDays(1));
        }
        portal.forgetPassword(null);
        assertThat(portal.database.commissioned(OneTimePasswordLetter.class)).hasSize(3);

        portal.pass(Duration.ofDays(27));
        portal.forgetPassword(null);
        assertThat(portal.database.commissioned(OneTimePasswordLetter.class)).hasSize(4);
        assertThat(portal.orderOneTimePassword.order(portal.anne().id(), TestPortal.HOTLINE))
                .as("the hotline is not bound by it")
                .isEqualTo(ChangeOutcome.Done.DONE);
    }

    @Test
    @Rule({RuleId.ACT_7, RuleId.RCV_4})
    void a_waiting_account_gets_no_more_letters_with_a_code_than_any_other() {
        portal.registerAnne();
        portal.forgetPassword(null);
        assertThat(portal.database.commissioned(OneTimePasswordLetter.class))
                .as("the letter of the registration is a day away")
                .isEmpty();

        for (int i = 0; i < 5; i++) {
            portal.pass(Duration.ofDays(1));
            portal.forgetPassword(null);
        }

        assertThat(portal.database.commissioned(OneTimePasswordLetter.class)).hasSize(2);
    }

    @Test
    @Rule(RuleId.RCV_3)
    void by_mail_it_serves_24_hours() {
        portal.activateAnne();
        portal.setSecurityQuestion(TestPortal.PASSWORD, "Minka");
        portal.forgetPassword("Minka");
        portal.pass(Duration.ofHours(24).minusMillis(1));
        assertThat(portal.enterPassword(portal.mailedPassword())).isInstanceOf(PasswordOutcome.MtanSent.class);
        portal.pass(Duration.ofMillis(1));
        assertThat(portal.enterPassword(portal.mailedPassword())).isEqualTo(PasswordOutcome.Wrong.WRONG);
    }

    @Test
    @Rule(RuleId.RCV_3)
    void by_post_it_serves_21_days() {
        portal.activateAnne();
        portal.forgetPassword(null);
        portal.pass(Duration.ofDays(21).plusHours(13).minusMillis(1));
        assertThat(portal.enterPassword(portal.postedPassword())).isInstanceOf(PasswordOutcome.MtanSent.class);
        portal.pass(Duration.ofMillis(1));
        assertThat(portal.enterPassword(portal.postedPassword())).isEqualTo(PasswordOutcome.Wrong.WRONG);
    }

    @Test
    @Rule(RuleId.RCV_3)
    void a_new_one_voids_the_old() {
        portal.activateAnne();
        portal.forgetPassword(null);
        String old = portal.postedPassword();
        portal.pass(Duration.ofDays(1));
        portal.forgetPassword(null);

        assertThat(portal.enterPassword(old)).isEqualTo(PasswordOutcome.Wrong.WRONG);
        assertThat(portal.enterPassword(portal.postedPassword().toLowerCase(Locale.ROOT)))
                .isInstanceOf(PasswordOutcome.MtanSent.class);
    }

    @Test
    @Rule({RuleId.RCV_3, RuleId.LCK_4})
    void who_locks_an_account_out_of_spite_does_not_void_what_its_owner_gets() {
        portal.activateAnne();
        portal.exhaustPasswords();
        portal.forgetPassword(null);
        for (int i = 0; i < 99; i++) {
            portal.enterPassword(LOOKS_LIKE_ONE);
        }

        assertThat(portal.isInside(portal.recover(portal.postedPassword(), CHOSEN)))
                .isTrue();
    }

    @Test
    @Rule({RuleId.RCV_3, RuleId.LOG_3})
    void after_a_hundred_wrong_entries_it_is_not_judged_any_more_on_that_day() {
        portal.activateAnne();
        portal.forgetPassword(null);
        for (int i = 0; i < 100; i++) {
            assertThat(portal.enterPassword(LOOKS_LIKE_ONE)).isEqualTo(PasswordOutcome.Wrong.WRONG);
            if (i % 4 == 3) {
                portal.enterPassword(TestPortal.PASSWORD);
            }
        }

        assertThat(portal.enterPassword(portal.postedPassword())).isEqualTo(PasswordOutcome.Wrong.WRONG);
        portal.pass(Duration.ofDays(1));
        assertThat(portal.isInside(portal.logIn()))
                .as("the old password still works")
                .isTrue();
    }

    @Test
    @Rule({RuleId.RCV_3, RuleId.LCK_4, RuleId.LOG_7})
    void after_a_hundred_wrong_entries_on_a_locked_account_nothing_costs_a_hash_until_the_next_day() {
        portal.activateAnne();
        portal.exhaustPasswords();
        portal.forgetPassword(null);
        for (int i = 0; i < 100; i++) {
            assertThat(hashes(TestPortal.USER_NAME, LOOKS_LIKE_ONE)).isEqualTo(1);
        }

        assertThat(hashes(TestPortal.USER_NAME, portal.postedPassword())).isZero();
        assertThat(portal.enterPassword(portal.postedPassword())).isEqualTo(PasswordOutcome.Locked.LOCKED);
        portal.pass(Duration.ofDays(1));
        assertThat(portal.isInside(portal.recover(portal.postedPassword(), CHOSEN)))
                .isTrue();
    }

    @Test
    @Rule({RuleId.LOG_2, RuleId.RCV_1, RuleId.RCV_3})
    void how_many_hashes_an_entry_takes_depends_on_its_form_alone() {
        portal.activateAnne();
        portal.forgetPassword(null);

        for (int i = 0; i < 110; i++) {
            String typed = i < 2 ? "wrong" : LOOKS_LIKE_ONE;
            assertThat(hashes(TestPortal.USER_NAME, typed))
                    .as("entry %d", i)
                    .isEqualTo(hashes("nobody", typed))
                    .isEqualTo(i < 2 ? 1 : i < 5 ? 2 : i < 102 ? 1 : 0);
        }
        assertThat(hashes(TestPortal.USER_NAME, "wrong")).isZero();
        assertThat(hashes("nobody", "wrong")).isZero();
        portal.pass(Duration.ofDays(1));
        portal.forgetPassword(null);
        assertThat(hashes(TestPortal.USER_NAME, LOOKS_LIKE_ONE))
                .as("nobody sees that another was sent")
                .isEqualTo(hashes("nobody", LOOKS_LIKE_ONE));
    }

    @Test
    @Rule(RuleId.LOG_2)
    void a_name_that_nobody_has_takes_the_same_statements() {
        portal.activateAnne();
        portal.forgetPassword(null);

        for (String typed : List.of("wrong", LOOKS_LIKE_ONE, "wrong", "wrong")) {
            assertThat(statements("nobody", typed)).isEqualTo(statements(TestPortal.USER_NAME, typed));
        }
        List<String> fifth = new ArrayList<>(statements(TestPortal.USER_NAME, "wrong"));
        fifth.remove("Outbox.add");
        assertThat(statements("nobody", "wrong"))
                .as("all but the mail, which nobody could get")
                .isEqualTo(fifth);
        assertThat(statements("nobody", LOOKS_LIKE_ONE)).isEqualTo(statements(TestPortal.USER_NAME, LOOKS_LIKE_ONE));
        assertThat(statements("nobody", "wrong")).isEqualTo(statements(TestPortal.USER_NAME, "wrong"));
        portal.pass(Duration.ofMinutes(5));
        List<String> news = statements(TestPortal.USER_NAME, "wrong");
        assertThat(statements("nobody", "wrong")).isEqualTo(news).contains("AuditTrail.appendAndRecall");
        assertThat(statements("nobody", "wrong"))
                .isEqualTo(statements(TestPortal.USER_NAME, "wrong"))
                .doesNotContain("AuditTrail.appendAndRecall");
        portal.hashing.crowded = true;
        assertThat(statements("nobody", "wrong"))
                .isEqualTo(statements(TestPortal.USER_NAME, "wrong"))
                .doesNotContain("PasswordGuard.lock");
    }

    @Test
    @Rule({RuleId.END_2, RuleId.RCV_1})
    void nothing_is_sent_after_the_last_day() {
        portal.activateAnne();
        portal.terminateAccess.terminate(portal.anne().id());
        portal.pass(Duration.ofDays(93));

        portal.forgetPassword(null);

        assertThat(portal.database.commissioned(OneTimePasswordLetter.class)).isEmpty();
    }

    private int hashes(String userName, String typed) {
        int before = portal.hashing.hashes();
        portal.enterPassword(userName, typed);
        return portal.hashing.hashes() - before;
    }

    private List<String> statements(String userName, String typed) {
        portal.database.statements.clear();
        portal.enterPassword(userName, typed);
        return List.copyOf(portal.database.statements);
    }

    private List<Problem> change(String session, String current, String chosen) {
        return portal
                .changePassword
                .change(new ChangePassword.Command(
                        portal.anne().id(), session, Password.of(current), Password.of(chosen)))
                .stream()
                .map(Violation::problem)
                .toList();
    }
}
