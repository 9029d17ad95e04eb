package de.aok.meineaok.eligibility;

import de.aok.meineaok.rule.Problem;
import de.aok.meineaok.rule.RuleId;

/** Why somebody may not take part. */
public enum EligibilityProblem implements Problem {
    /** No insurance is in force, or the person has died. */
    NOT_INSURED(RuleId.ELI_1),
    UNDER_AGE(RuleId.ELI_2),
    EINWILLIGUNGSVORBEHALT(RuleId.ELI_3),
    /** Another insurer was named, or is the one with which the person is insured. */
    OTHER_INSURER(RuleId.ELI_4);

    private final RuleId rule;

    EligibilityProblem(RuleId rule) {
        this.rule = rule;
    }

    @Override
    public RuleId rule() {
        return rule;
    }
}
