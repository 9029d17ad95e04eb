package de.aok.meineaok.forms;

import de.aok.meineaok.rule.Problem;
import de.aok.meineaok.rule.RuleId;

/** Why something is not certified or sent. */
public enum FormsProblem implements Problem {
    /** It is not over, or too long ago. */
    YEAR_OUT_OF_REACH,
    /** What is certified is of a year, and none is named. */
    YEAR_MISSING,
    /** What is certified is of no year, and one is named. */
    YEAR_NOT_DUE,
    /** Whoever has ended the use orders by phone. */
    USE_ENDED;

    @Override
    public RuleId rule() {
        return this == USE_ENDED ? RuleId.END_2 : RuleId.FRM_2;
    }
}
