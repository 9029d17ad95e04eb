package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.aok.meineaok.access.application.port.TokenKey;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.login.LoginAttempt;
import de.aok.meineaok.login.LoginStep;
import de.aok.meineaok.login.application.port.LoginAttempts;
import de.aok.meineaok.mobilenumber.MtanChallenge;
import de.aok.meineaok.mobilenumber.MtanHash;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link LoginAttempts} promise. */
@Rule(RuleId.LOG_4)
public abstract class LoginAttemptsContract extends KeepingContract {
    private static final TokenKey KEY = Keys.token("t1");
    private static final MtanChallenge OPEN =
            new MtanChallenge(new MtanChallenge.Open(new MtanHash(new byte[] {1, 2}), NOW.plusSeconds(300), 1), 2);

    /** Where no login is on its way. */
    protected abstract LoginAttempts attempts();

    /** An account whose logins they are. */
    protected abstract AccountId newAccount();

    @Test
    void keeps_a_login_on_its_way() {
        LoginAttempt started = LoginAttempt.start(newAccount(), true, NOW);

        doWithin(() -> attempts().add(KEY, started.with(OPEN)));
        assertThat(find()).contains(started.with(OPEN));

        doWithin(() -> {
            assertThat(attempts().lock(KEY)).contains(started.with(OPEN));
            attempts().save(KEY, started.waitingFor(LoginStep.NEW_PASSWORD));
        });
        assertThat(find()).contains(started.waitingFor(LoginStep.NEW_PASSWORD));
    }

    @Test
    void knows_no_login_by_another_key() {
        LoginAttempt started = LoginAttempt.start(newAccount(), false, NOW);
        doWithin(() -> attempts().add(KEY, started));
        TokenKey other = Keys.token("t2");

        assertThat(within(() -> attempts().find(other))).isEmpty();
        assertThat(within(() -> attempts().lock(other))).isEmpty();
    }

    @Test
    void keeps_logins_of_one_account_apart() {
        LoginAttempt started = LoginAttempt.start(newAccount(), false, NOW);
        TokenKey other = Keys.token("t2");
        doWithin(() -> attempts().add(KEY, started));
        doWithin(() -> attempts().add(other, started));

        doWithin(() -> {
            attempts().lock(other);
            attempts().save(other, started.waitingFor(LoginStep.DONE));
        });

        assertThat(find()).contains(started);
        assertThat(within(() -> attempts().find(other))).contains(started.waitingFor(LoginStep.DONE));
    }

    @Test
    void loses_no_step_of_many_at_once_whatever_they_saw_before() throws Exception {
        LoginAttempt started = LoginAttempt.start(newAccount(), false, NOW);
        doWithin(() -> attempts().add(KEY, started));

        atOnce(30, i -> {
            attempts().find(KEY);
            LoginAttempt locked = attempts().lock(KEY).orElseThrow();
            attempts()
                    .save(KEY, locked.with(new MtanChallenge(null, locked.mtan().sent() + 1)));
            return i;
        });

        assertThat(find()).contains(started.with(new MtanChallenge(null, 30)));
    }

    @Test
    void what_was_rolled_back_began_none_and_took_none_further() {
        LoginAttempt started = LoginAttempt.start(newAccount(), false, NOW);
        doWithin(() -> attempts().add(KEY, started));
        TokenKey begun = Keys.token("t2");

        assertThatIllegalStateException()
                .isThrownBy(() -> doWithin(() -> {
                    attempts().add(begun, started);
                    attempts().lock(KEY);
                    attempts().save(KEY, started.waitingFor(LoginStep.DONE));
                    throw new IllegalStateException("the step failed");
                }));

        assertThat(within(() -> attempts().find(begun))).isEmpty();
        assertThat(find()).contains(started);
    }

    private Optional<LoginAttempt> find() {
        return within(() -> attempts().find(KEY));
    }
}
