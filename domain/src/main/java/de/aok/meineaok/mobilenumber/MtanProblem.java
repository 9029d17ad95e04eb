package de.aok.meineaok.mobilenumber;

import de.aok.meineaok.rule.Problem;
import de.aok.meineaok.rule.RuleId;

/** Why an mTAN was not accepted, or not sent. */
public enum MtanProblem implements Problem {
    WRONG,
    EXPIRED,
    /** Too many wrong entries: this one serves no more. */
    EXHAUSTED,
    /** None was sent, or it was used already. */
    NONE_OPEN,
    /** No more in this login. */
    LOGIN_LIMIT,
    /** No more to this number today. */
    DAY_LIMIT;

    @Override
    public RuleId rule() {
        return RuleId.MTN_2;
    }
}
