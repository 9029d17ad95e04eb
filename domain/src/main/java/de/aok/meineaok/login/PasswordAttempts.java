package de.aok.meineaok.login;

import de.aok.meineaok.recovery.DailyTries;
import de.aok.meineaok.recovery.RecoveryRules;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with the passwords tried for one user name, whether or not an account has it (LOG-2).
 *
 * @param wrongInARow wrong ones since the last right one
 * @param oneTime wrong entries that look like a one-time password (RCV-3)
 * @param failedSinceLogin all that failed since the last complete login, at whichever step (LOG-6); bounds nothing
 * @param lockedAt when the password lock set in (LCK-1); null while it is not on
 */
@Rule({RuleId.LOG_3, RuleId.LOG_6, RuleId.LCK_1})
public record PasswordAttempts(
        int wrongInARow,
        DailyTries oneTime,
        int failedSinceLogin,
        @Nullable Instant lockedAt) {
    public static PasswordAttempts none() {
        return new PasswordAttempts(0, DailyTries.none(), 0, null);
    }

    /** While this holds, no password is judged any more, not even the right one. */
    public boolean locked() {
        return lockedAt != null;
    }

    /** Whether an entry that looks like a one-time password is judged as one: also while the password lock is on (LCK-4). */
    @Rule({RuleId.RCV_3, RuleId.LCK_4})
    public boolean mayTryOneTime(LocalDate today, RecoveryRules rules) {
        return oneTime.mayTry(today, rules.oneTimeTries());
    }

    /** After an entry that looked like a one-time password and was none that serves. */
    @Rule({RuleId.RCV_3, RuleId.LOG_7})
    public PasswordAttempts afterWrongOneTime(LocalDate today) {
        return new PasswordAttempts(wrongInARow, oneTime.afterWrong(today), failedSinceLogin, lockedAt);
    }

    /**
     * After a wrong password.
     *
     * @throws IllegalStateException if it ought not to have been judged
     */
    public PasswordAttempts afterWrong(Instant now, LoginRules rules) {
        requireUnlocked();
        int wrong = wrongInARow + 1;
        return new PasswordAttempts(wrong, oneTime, failedSinceLogin + 1, wrong >= rules.wrongPasswords() ? now : null);
    }

    /**
     * After the right password: the count starts anew.
     *
     * @throws IllegalStateException if it ought not to have been judged
     */
    public PasswordAttempts afterRight() {
        requireUnlocked();
        return new PasswordAttempts(0, oneTime, failedSinceLogin, null);
    }

    /** After an mTAN or an activation code failed: told at the next login, but no step towards the lock (LOG-7). */
    @Rule(RuleId.LOG_7)
    public PasswordAttempts afterFailureOfAnotherStep() {
        return new PasswordAttempts(wrongInARow, oneTime, failedSinceLogin + 1, lockedAt);
    }

    /** After a new password was chosen with a one-time password: the lock ends (LCK-4). */
    @Rule(RuleId.LCK_4)
    public PasswordAttempts afterNewPassword() {
        return new PasswordAttempts(0, DailyTries.none(), failedSinceLogin, null);
    }

    /**
     * After the last step of a login.
     *
     * @throws IllegalStateException if it is locked
     */
    public PasswordAttempts afterLogin() {
        requireUnlocked();
        return new PasswordAttempts(wrongInARow, oneTime, 0, null);
    }

    private void requireUnlocked() {
        if (locked()) {
            throw new IllegalStateException("locked: no password is judged (" + RuleId.LOG_3 + ')');
        }
    }
}
