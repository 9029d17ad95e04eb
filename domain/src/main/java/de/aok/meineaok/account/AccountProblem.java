package de.aok.meineaok.account;

import de.aok.meineaok.rule.Problem;
import de.aok.meineaok.rule.RuleId;

/** Why something may not happen to an account as it stands. */
public enum AccountProblem implements Problem {
    ALREADY_ACTIVATED(RuleId.ACT_3),
    ALREADY_TERMINATED(RuleId.END_1),
    /** The use does not end, so that nothing is to be closed. */
    USE_GOES_ON(RuleId.END_2),
    CLOSED(RuleId.END_3),
    /** There is no termination to withdraw. */
    NOT_TERMINATED(RuleId.END_4),
    /** A lock is on: no login, and nothing of what takes one. */
    LOCKED(RuleId.LCK_1),
    /** There is no lock that the hotline could end. */
    NOT_LOCKED(RuleId.LCK_4);

    private final RuleId rule;

    AccountProblem(RuleId rule) {
        this.rule = rule;
    }

    @Override
    public RuleId rule() {
        return rule;
    }
}
