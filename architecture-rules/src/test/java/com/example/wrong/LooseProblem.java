package com.example.wrong;

import de.aok.meineaok.rule.Problem;
import de.aok.meineaok.rule.RuleId;

/** A problem without a name by which a text would be found. */
public final class LooseProblem implements Problem {
    @Override
    public RuleId rule() {
        return RuleId.PWD_4;
    }

    @Override
    public String name() {
        return "";
    }
}
