package de.aok.meineaok.activation;

import de.aok.meineaok.rule.Problem;
import de.aok.meineaok.rule.RuleId;

/** Why an activation code was not accepted. */
public enum ActivationCodeProblem implements Problem {
    WRONG(RuleId.ACT_3),
    EXPIRED(RuleId.ACT_2),
    /** Void by too many wrong entries. */
    EXHAUSTED(RuleId.ACT_6),
    /** A newer letter is on its way, or the code was used already. */
    NONE_OPEN(RuleId.ACT_4);

    private final RuleId rule;

    ActivationCodeProblem(RuleId rule) {
        this.rule = rule;
    }

    @Override
    public RuleId rule() {
        return rule;
    }
}
