package de.aok.meineaok.mailbox;

import de.aok.meineaok.rule.Problem;
import de.aok.meineaok.rule.RuleId;

/** What can be wrong with what a person writes. */
public enum MessageProblem implements Problem {
    BLANK,
    TOO_LONG,
    /** It contains a control character. */
    UNPRINTABLE,
    /** Whoever has ended the use reads and saves, and writes no more. */
    USE_ENDED;

    @Override
    public RuleId rule() {
        return RuleId.MBX_2;
    }
}
