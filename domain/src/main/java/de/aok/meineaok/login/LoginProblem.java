package de.aok.meineaok.login;

import de.aok.meineaok.rule.Problem;
import de.aok.meineaok.rule.RuleId;

/** Why a login does not go on. */
public enum LoginProblem implements Problem {
    /** User name or password is wrong; which of them is told to nobody. */
    WRONG_CREDENTIALS(RuleId.LOG_2),
    /** Too many wrong passwords in a row. */
    PASSWORD_LOCK(RuleId.LOG_3),
    /** Another lock is on: told only to who has the right password. */
    LOCKED(RuleId.LCK_1),
    /** The attempt is unknown, has expired or led to its session already. */
    ATTEMPT_OVER(RuleId.LOG_4),
    /** Another step is due first. */
    STEP_NOT_DUE(RuleId.LOG_1),
    /** There is no session, or it has ended. */
    NO_SESSION(RuleId.LOG_5);

    private final RuleId rule;

    LoginProblem(RuleId rule) {
        this.rule = rule;
    }

    @Override
    public RuleId rule() {
        return rule;
    }
}
