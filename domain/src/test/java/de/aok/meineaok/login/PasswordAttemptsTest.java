package de.aok.meineaok.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.aok.meineaok.recovery.DailyTries;
import de.aok.meineaok.recovery.RecoveryRules;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PasswordAttemptsTest {
    private static final LoginRules RULES = LoginRules.aokNiedersachsen();
    private static final RecoveryRules RECOVERY = RecoveryRules.aokNiedersachsen();
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    @Rule({RuleId.LOG_3, RuleId.LCK_1})
    void five_wrong_ones_in_a_row_lock() {
        PasswordAttempts attempts = wrong(4);
        assertThat(attempts.locked()).isFalse();

        PasswordAttempts locked = attempts.afterWrong(NOW, RULES);

        assertThat(locked).isEqualTo(new PasswordAttempts(5, DailyTries.none(), 5, NOW));
        assertThat(locked.locked()).isTrue();
        assertThatIllegalStateException()
                .isThrownBy(() -> locked.afterWrong(NOW, RULES))
                .withMessageContaining("LOG-3");
        assertThatIllegalStateException().isThrownBy(locked::afterRight);
        assertThatIllegalStateException().isThrownBy(locked::afterLogin);
    }

    @Test
    @Rule(RuleId.LOG_3)
    void a_right_one_starts_the_count_anew() {
        PasswordAttempts attempts = wrong(4).afterRight();

        assertThat(attempts).isEqualTo(new PasswordAttempts(0, DailyTries.none(), 4, null));
        assertThat(attempts.afterWrong(NOW, RULES).locked()).isFalse();
    }

    @Test
    @Rule({RuleId.LOG_6, RuleId.LOG_7})
    void what_failed_elsewhere_is_told_but_is_no_step_towards_the_lock() {
        PasswordAttempts attempts = wrong(4).afterFailureOfAnotherStep().afterFailureOfAnotherStep();

        assertThat(attempts).isEqualTo(new PasswordAttempts(4, DailyTries.none(), 6, null));
        assertThat(attempts.afterLogin()).isEqualTo(new PasswordAttempts(4, DailyTries.none(), 0, null));
        assertThat(new PasswordAttempts(5, DailyTries.none(), 5, NOW).afterFailureOfAnotherStep())
                .isEqualTo(new PasswordAttempts(5, DailyTries.none(), 6, NOW));
    }

    @Test
    @Rule({RuleId.RCV_3, RuleId.LOG_7})
    void a_one_time_password_gets_tries_of_its_own_each_day() {
        PasswordAttempts attempts = wrong(4);
        for (int i = 1; i <= 100; i++) {
            assertThat(attempts.mayTryOneTime(TODAY, RECOVERY)).isTrue();
            attempts = attempts.afterWrongOneTime(TODAY);
        }

        DailyTries usedUp = new DailyTries(TODAY, 100);
        assertThat(attempts).isEqualTo(new PasswordAttempts(4, usedUp, 4, null));
        assertThat(attempts.mayTryOneTime(TODAY, RECOVERY)).isFalse();
        assertThat(attempts.afterRight().mayTryOneTime(TODAY, RECOVERY)).isFalse();
        assertThat(attempts.afterLogin().mayTryOneTime(TODAY, RECOVERY)).isFalse();
        assertThat(attempts.afterWrong(NOW, RULES)).isEqualTo(new PasswordAttempts(5, usedUp, 5, NOW));
        assertThat(attempts.mayTryOneTime(TODAY.plusDays(1), RECOVERY)).isTrue();
    }

    @Test
    @Rule({RuleId.RCV_3, RuleId.LCK_4})
    void a_one_time_password_is_judged_while_the_password_lock_is_on_and_a_new_password_ends_it() {
        PasswordAttempts locked = wrong(5).afterWrongOneTime(TODAY);
        assertThat(locked).isEqualTo(new PasswordAttempts(5, new DailyTries(TODAY, 1), 5, NOW));
        assertThat(locked.mayTryOneTime(TODAY, RECOVERY)).isTrue();

        PasswordAttempts settled = locked.afterNewPassword();

        assertThat(settled).isEqualTo(new PasswordAttempts(0, DailyTries.none(), 5, null));
        assertThat(settled.locked()).isFalse();
    }

    @Test
    void rules_are_validated() {
        Duration minute = Duration.ofMinutes(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new LoginRules(0, minute, minute, minute));
        assertThatIllegalArgumentException().isThrownBy(() -> new LoginRules(1, Duration.ZERO, minute, minute));
        assertThatIllegalArgumentException().isThrownBy(() -> new LoginRules(1, minute.negated(), minute, minute));
        assertThatIllegalArgumentException().isThrownBy(() -> new LoginRules(1, minute, Duration.ZERO, minute));
        assertThatIllegalArgumentException().isThrownBy(() -> new LoginRules(1, minute, minute.negated(), minute));
        assertThatIllegalArgumentException().isThrownBy(() -> new LoginRules(1, minute, minute, minute.minusMillis(1)));
        assertThat(new LoginRules(1, minute, minute, minute).wrongPasswords()).isEqualTo(1);
        assertThat(RULES)
                .isEqualTo(new LoginRules(5, Duration.ofMinutes(10), Duration.ofMinutes(15), Duration.ofHours(12)));
    }

    private static PasswordAttempts wrong(int times) {
        PasswordAttempts attempts = PasswordAttempts.none();
        for (int i = 0; i < times; i++) {
            attempts = attempts.afterWrong(NOW, RULES);
        }
        return attempts;
    }
}
