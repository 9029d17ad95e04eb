package de.aok.meineaok.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.AccountState;
import de.aok.meineaok.mobilenumber.MtanChallenge;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LoginAttemptTest {
    private static final LoginRules RULES = LoginRules.aokNiedersachsen();
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final AccountId ACCOUNT = new AccountId(new UUID(1, 2));
    private static final LastLogin BEFORE = new LastLogin(null, 0);

    @Test
    @Rule({RuleId.LOG_1, RuleId.ACT_3, RuleId.MTN_1})
    void the_mtan_follows_the_password_and_the_activation_code_only_at_the_first_login() {
        assertThat(LoginAttempt.start(ACCOUNT, false, NOW).next()).isEqualTo(LoginStep.MTAN);
        assertThat(LoginStep.afterMtan(false, AccountState.WAITING_FOR_ACTIVATION))
                .isEqualTo(LoginStep.ACTIVATION_CODE);
        assertThat(LoginStep.afterMtan(false, AccountState.ACTIVE)).isEqualTo(LoginStep.DONE);
    }

    @ParameterizedTest
    @EnumSource(
            value = AccountState.class,
            names = {"WAITING_FOR_ACTIVATION", "ACTIVE", "TERMINATED", "INSURANCE_ENDED"})
    @Rule({RuleId.RCV_3, RuleId.MTN_1})
    void a_one_time_password_opens_nothing_but_the_choice_of_a_new_one_after_the_mtan(AccountState state) {
        assertThat(LoginAttempt.start(ACCOUNT, true, NOW).next()).isEqualTo(LoginStep.MTAN);
        assertThat(LoginStep.afterMtan(true, state)).isEqualTo(LoginStep.NEW_PASSWORD);
    }

    @Test
    @Rule({RuleId.RCV_4, RuleId.ACT_3})
    void after_the_new_password_the_activation_code_is_due_where_it_was_before() {
        assertThat(LoginStep.afterPasswordIsSettled(AccountState.WAITING_FOR_ACTIVATION))
                .isEqualTo(LoginStep.ACTIVATION_CODE);
        assertThat(LoginStep.afterPasswordIsSettled(AccountState.ACTIVE)).isEqualTo(LoginStep.DONE);
    }

    @Test
    @Rule(RuleId.END_2)
    void who_leaves_can_log_in_until_the_access_is_closed() {
        assertThat(LoginStep.afterMtan(false, AccountState.TERMINATED)).isEqualTo(LoginStep.DONE);
        assertThat(LoginStep.afterMtan(false, AccountState.INSURANCE_ENDED)).isEqualTo(LoginStep.DONE);
    }

    @Test
    @Rule(RuleId.END_3)
    void a_closed_account_has_no_login() {
        assertThatIllegalStateException()
                .isThrownBy(() -> LoginStep.afterMtan(false, AccountState.CLOSED))
                .withMessageContaining("END-3");
    }

    @Test
    @Rule(RuleId.LOG_4)
    void is_over_after_ten_minutes_or_with_its_session() {
        LoginAttempt attempt = LoginAttempt.start(ACCOUNT, false, NOW);

        assertThat(attempt.over(NOW.plus(Duration.ofMinutes(10)).minusMillis(1), RULES))
                .isFalse();
        assertThat(attempt.over(NOW.plus(Duration.ofMinutes(10)), RULES)).isTrue();
        assertThat(attempt.waitingFor(LoginStep.DONE).over(NOW, RULES)).isTrue();
        assertThat(attempt.waitingFor(LoginStep.ACTIVATION_CODE).over(NOW, RULES))
                .isFalse();
    }

    @Test
    void keeps_all_else_when_it_goes_on() {
        MtanChallenge challenge = new MtanChallenge(null, 2);

        assertThat(LoginAttempt.start(ACCOUNT, true, NOW).with(challenge).waitingFor(LoginStep.NEW_PASSWORD))
                .isEqualTo(new LoginAttempt(ACCOUNT, NOW, LoginStep.NEW_PASSWORD, challenge, true));
    }

    @Test
    @Rule(RuleId.LOG_5)
    void a_session_ends_15_minutes_after_its_last_use() {
        Session session = Session.start(ACCOUNT, NOW, BEFORE).used(NOW.plusSeconds(60));
        Instant end = NOW.plusSeconds(60).plus(Duration.ofMinutes(15));

        assertThat(session.endsAt(RULES)).isEqualTo(end);
        assertThat(session.live(end.minusMillis(1), RULES)).isTrue();
        assertThat(session.live(end, RULES)).isFalse();
        assertThat(session).isEqualTo(new Session(ACCOUNT, NOW, NOW.plusSeconds(60), BEFORE));
    }

    @Test
    @Rule(RuleId.LOG_5)
    void a_session_ends_after_12_hours_however_much_it_is_used() {
        Instant end = NOW.plus(Duration.ofHours(12));
        Session session = Session.start(ACCOUNT, NOW, BEFORE).used(end.minusSeconds(1));

        assertThat(session.live(end.minusMillis(1), RULES)).isTrue();
        assertThat(session.live(end, RULES)).isFalse();
    }

    @Test
    void every_problem_names_its_rule() {
        assertThat(LoginProblem.values())
                .extracting(LoginProblem::rule)
                .containsExactly(RuleId.LOG_2, RuleId.LOG_3, RuleId.LCK_1, RuleId.LOG_4, RuleId.LOG_1, RuleId.LOG_5);
        assertThat(ACCOUNT).hasToString(new UUID(1, 2).toString());
    }
}
