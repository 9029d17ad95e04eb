package de.aok.meineaok.healthcard;

import de.aok.meineaok.rule.Problem;
import de.aok.meineaok.rule.RuleId;

/** Why a card is not ordered. */
public enum HealthCardProblem implements Problem {
    /** The use has ended. */
    USE_ENDED(RuleId.END_2),
    /** An order is open. */
    ORDER_OPEN(RuleId.CRD_3),
    /** There is more than one picture. */
    ONE_PICTURE(RuleId.CRD_2),
    /** The picture is neither JPEG nor PNG, or cannot be read. */
    PICTURE_UNREADABLE(RuleId.CRD_2),
    PICTURE_PROPORTION(RuleId.CRD_2),
    PICTURE_TOO_SMALL(RuleId.CRD_2);

    private final RuleId rule;

    HealthCardProblem(RuleId rule) {
        this.rule = rule;
    }

    @Override
    public RuleId rule() {
        return rule;
    }
}
