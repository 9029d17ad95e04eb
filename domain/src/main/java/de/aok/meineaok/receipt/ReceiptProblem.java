package de.aok.meineaok.receipt;

import de.aok.meineaok.rule.Problem;
import de.aok.meineaok.rule.RuleId;

/** What can be wrong with the period that somebody asks for. */
public enum ReceiptProblem implements Problem {
    /** Further back than a receipt reaches. */
    TOO_LONG_AGO,
    IN_THE_FUTURE,
    ENDS_BEFORE_IT_BEGINS;

    @Override
    public RuleId rule() {
        return this == ENDS_BEFORE_IT_BEGINS ? RuleId.RCP_2 : RuleId.RCP_1;
    }
}
