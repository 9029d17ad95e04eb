package de.aok.meineaok.recovery;

import de.aok.meineaok.rule.Problem;
import de.aok.meineaok.rule.RuleId;

/** What can be wrong with a personal question and its answer. */
public enum RecoveryProblem implements Problem {
    /** None of those to choose from. */
    QUESTION_UNKNOWN,
    /** Too few characters (the least number). */
    ANSWER_TOO_SHORT,
    /** Too many characters (the greatest number). */
    ANSWER_TOO_LONG;

    @Override
    public RuleId rule() {
        return RuleId.RCV_5;
    }
}
