package de.aok.meineaok.support;

import de.aok.meineaok.rule.Problem;
import de.aok.meineaok.rule.RuleId;

/** Why the hotline may not do something. */
public enum SupportProblem implements Problem {
    /** Once inside, the insured person changes the address herself. */
    ADDRESS_AFTER_ACTIVATION(RuleId.HOT_3);

    private final RuleId rule;

    SupportProblem(RuleId rule) {
        this.rule = rule;
    }

    @Override
    public RuleId rule() {
        return rule;
    }
}
