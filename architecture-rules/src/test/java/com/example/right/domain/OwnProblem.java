package com.example.right.domain;

import de.aok.meineaok.rule.Problem;
import de.aok.meineaok.rule.RuleId;

/** What can be wrong, each with a name. */
public enum OwnProblem implements Problem {
    TOO_SHORT;

    @Override
    public RuleId rule() {
        return RuleId.PWD_1;
    }
}
