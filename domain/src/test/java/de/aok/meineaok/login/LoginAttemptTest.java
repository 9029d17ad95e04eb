package de.aok.meineaok.login;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.AccountState;
import de.aok.meineaok.mobilenumber.MtanChallenge;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LoginAttemptTest {
    private static final LoginRules RULES = LoginRules.aokNiedersachsen();
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final AccountId ACCOUNT = new AccountId(new UUID(1, 2));
    private static final LastLogin BEFORE = new LastLogin(null, 0);

    @Test
    @Rule({RuleId.LOG_1, RuleId.ACT_3, RuleId.MTN_1})
    void the_mtan_follows_the_password_and_the_activation_code_only_at_the_first_login() {
        assertThat(LoginAttempt.start(ACCOUNT, NOW).next()).isEqualTo(LoginStep.MTAN);
        assertThat(LoginStep.afterMtan(AccountState.WAITING_FOR_ACTIVATION)).isEqualTo(LoginStep.ACTIVATION_CODE);
        assertThat(LoginStep.afterMtan(AccountState.ACTIVE)).isEqualTo(LoginStep.DONE);
    }

    @Test
    @Rule(RuleId.LOG_4)
    void is_over_after_ten_minutes_or_with_its_session() {
        LoginAttempt attempt = LoginAttempt.start(ACCOUNT, NOW);

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

        assertThat(LoginAttempt.start(ACCOUNT, NOW).with(challenge).waitingFor(LoginStep.ACTIVATION_CODE))
                .isEqualTo(new LoginAttempt(ACCOUNT, NOW, LoginStep.ACTIVATION_CODE, challenge));
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
                .containsExactly(RuleId.LOG_2, RuleId.LOG_3, RuleId.LOG_4, RuleId.LOG_1, RuleId.LOG_5);
        assertThat(ACCOUNT).hasToString(new UUID(1, 2).toString());
    }
}
