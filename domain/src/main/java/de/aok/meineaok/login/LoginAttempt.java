package de.aok.meineaok.login;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.mobilenumber.MtanChallenge;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;

/**
 * One login on its way, from the right password to the session.
 *
 * @param account whose
 * @param startedAt when the password was judged right
 * @param next what it waits for
 * @param mtan how it stands with its mTAN
 * @param byOneTimePassword whether a one-time password began it, so that a new one is to be chosen (RCV-3)
 */
@Rule(RuleId.LOG_4)
public record LoginAttempt(
        AccountId account, Instant startedAt, LoginStep next, MtanChallenge mtan, boolean byOneTimePassword) {
    public static LoginAttempt start(AccountId account, boolean byOneTimePassword, Instant now) {
        return new LoginAttempt(account, now, LoginStep.afterPassword(), MtanChallenge.none(), byOneTimePassword);
    }

    /** Whether no step can be taken any more: its time is up, or it led to its session. */
    public boolean over(Instant now, LoginRules rules) {
        return next == LoginStep.DONE || !now.isBefore(startedAt.plus(rules.attemptValidity()));
    }

    public LoginAttempt with(MtanChallenge challenge) {
        return new LoginAttempt(account, startedAt, next, challenge, byOneTimePassword);
    }

    public LoginAttempt waitingFor(LoginStep step) {
        return new LoginAttempt(account, startedAt, step, mtan, byOneTimePassword);
    }
}
