package de.aok.meineaok.credential.application;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.credential.Password;
import de.aok.meineaok.credential.PasswordProblem;
import de.aok.meineaok.login.application.PasswordOutcome;
import de.aok.meineaok.notification.application.Commission.SecurityNotice.Event;
import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Problem;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import de.aok.meineaok.testing.TestPortal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangePasswordTest {
    private final TestPortal portal = new TestPortal();
    private String session = "";

    @BeforeEach
    void a_person_is_inside() {
        session = portal.activateAnne();
    }

    @Test
    @Rule({RuleId.PWD_10, RuleId.LOG_5})
    void all_other_sessions_end_and_the_own_stays() {
        String other = portal.logIn();

        assertThat(change(TestPortal.PASSWORD, chosen(1))).isEmpty();

        assertThat(portal.isInside(session)).isTrue();
        assertThat(portal.isInside(other)).isFalse();
    }

    @Test
    @Rule(RuleId.PWD_10)
    void the_new_password_opens_and_the_old_does_not() {
        change(TestPortal.PASSWORD, chosen(1));

        assertThat(portal.enterPassword(TestPortal.PASSWORD)).isEqualTo(PasswordOutcome.Wrong.WRONG);
        assertThat(portal.isInside(portal.logIn(chosen(1)))).isTrue();
    }

    @Test
    @Rule({RuleId.MTN_5, RuleId.LCK_5})
    void a_mail_announces_it_and_the_trail_keeps_it() {
        change(TestPortal.PASSWORD, chosen(1));

        assertThat(portal.notices()).containsExactly(Event.PASSWORD_CHANGED);
        assertThat(portal.trail(AuditAction.PASSWORD_CHANGED)).hasSize(1);
    }

    @Test
    @Rule({RuleId.PWD_10, RuleId.LOG_3})
    void a_wrong_current_password_counts_as_at_a_login_and_the_fifth_locks() {
        for (int i = 0; i < 2; i++) {
            portal.enterPassword("wrong");
        }
        for (int i = 0; i < 3; i++) {
            assertThat(problems(change("wrong", chosen(1)))).containsExactly(PasswordProblem.CURRENT_WRONG);
        }

        assertThat(portal.isInside(session)).isFalse();
        assertThat(portal.enterPassword(TestPortal.PASSWORD)).isEqualTo(PasswordOutcome.Locked.LOCKED);
        assertThat(portal.notices()).containsExactly(Event.LOCKED);
        assertThat(portal.trail(AuditAction.PASSWORD_WRONG)).hasSize(5);
        assertThat(portal.trail(AuditAction.LOCKED)).hasSize(1);
    }

    @Test
    @Rule({RuleId.PWD_10, RuleId.LOG_3})
    void a_right_current_password_starts_the_count_anew() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++) {
                change("wrong", chosen(1));
            }
            assertThat(problems(change(TestPortal.PASSWORD, "short"))).contains(PasswordProblem.TOO_SHORT);
        }
    }

    @Test
    @Rule({RuleId.PWD_10, RuleId.LCK_1})
    void while_locked_not_even_the_right_one_is_judged() {
        portal.exhaustPasswords();
        int hashes = portal.hashing.hashes();

        assertThat(problems(change(TestPortal.PASSWORD, chosen(1)))).containsExactly(PasswordProblem.CURRENT_WRONG);
        assertThat(portal.hashing.hashes()).isEqualTo(hashes);
        portal.unlockAnne();
        assertThat(portal.trail(AuditAction.PASSWORD_CHANGED)).isEmpty();
    }

    @Test
    @Rule(RuleId.PWD_7)
    void one_change_a_calendar_day_in_berlin() {
        change(TestPortal.PASSWORD, chosen(1));
        assertThat(problems(change(chosen(1), chosen(2)))).containsExactly(PasswordProblem.CHANGED_TODAY);

        portal.pass(Duration.ofHours(13));

        assertThat(change(chosen(1), chosen(2)))
                .as("a new day in Berlin, not yet in UTC")
                .isEmpty();
    }

    @Test
    @Rule(RuleId.PWD_8)
    void a_used_password_is_accepted_again_after_the_fifth_change_since() {
        String current = TestPortal.PASSWORD;
        for (int i = 1; i <= 5; i++) {
            assertThat(problems(change(current, TestPortal.PASSWORD)))
                    .as("after %d changes", i - 1)
                    .containsExactly(PasswordProblem.USED_BEFORE);
            assertThat(change(current, chosen(i))).isEmpty();
            current = chosen(i);
            portal.pass(Duration.ofDays(1));
        }

        assertThat(change(current, TestPortal.PASSWORD)).isEmpty();
    }

    @Test
    @Rule({RuleId.PWD_8, RuleId.PWD_9})
    void a_password_hashed_anew_is_still_the_current_one() {
        portal.hashing.parameters = "v2";
        portal.logIn();

        assertThat(problems(change(TestPortal.PASSWORD, TestPortal.PASSWORD)))
                .containsExactly(PasswordProblem.USED_BEFORE);
    }

    @Test
    @Rule({RuleId.PWD_5, RuleId.PWD_6, RuleId.PWD_7})
    void all_findings_come_together_of_the_new_password() {
        change(TestPortal.PASSWORD, chosen(1));

        List<Violation> found = change(chosen(1), "Anne86");

        assertThat(problems(found))
                .contains(
                        PasswordProblem.TOO_SHORT,
                        PasswordProblem.SPECIAL_CHARACTER_MISSING,
                        PasswordProblem.USER_NAME,
                        PasswordProblem.CHANGED_TODAY);
        assertThat(found).extracting(Violation::field).containsOnly(Field.NEW_PASSWORD);
    }

    @Test
    @Rule({RuleId.LOG_4, RuleId.LOG_5})
    void a_login_begun_with_the_old_password_gets_no_further() {
        String loginId = portal.startLogin();
        String mtan = portal.lastMtan();
        change(TestPortal.PASSWORD, chosen(1));

        portal.enterMtan(loginId, mtan);

        assertThat(portal.database.sessions).hasSize(1);
    }

    private List<Violation> change(String current, String chosen) {
        return portal.changePassword.change(
                new ChangePassword.Command(portal.anne().id(), session, Password.of(current), Password.of(chosen)));
    }

    private static String chosen(int number) {
        return "Kiesel&" + number + "7Hafen";
    }

    private static List<Problem> problems(List<Violation> violations) {
        return violations.stream().map(Violation::problem).toList();
    }
}
