package de.aok.meineaok.termination;

import de.aok.meineaok.rule.Problem;
import de.aok.meineaok.rule.RuleId;

/** What can be wrong with a termination that the back office records. */
public enum TerminationProblem implements Problem {
    /** It is said to have been received on a day that is still to come. */
    RECEIVED_IN_THE_FUTURE,
    /** It is said to have been received before the person had registered. */
    RECEIVED_BEFORE_REGISTRATION;

    @Override
    public RuleId rule() {
        return RuleId.END_1;
    }
}
