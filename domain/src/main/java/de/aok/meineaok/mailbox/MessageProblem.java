package de.aok.meineaok.mailbox;

import de.aok.meineaok.rule.Problem;
import de.aok.meineaok.rule.RuleId;

/** What can be wrong with what a person writes. */
public enum MessageProblem implements Problem {
    BLANK,
    TOO_LONG,
    /** It contains a control character. */
    UNPRINTABLE;

    @Override
    public RuleId rule() {
        return RuleId.MBX_2;
    }
}
