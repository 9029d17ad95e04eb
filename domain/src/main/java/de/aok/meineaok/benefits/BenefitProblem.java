package de.aok.meineaok.benefits;

import de.aok.meineaok.rule.Problem;
import de.aok.meineaok.rule.RuleId;

/** Why a benefit is not paid, as far as the portal can tell. */
public enum BenefitProblem implements Problem {
    /** The insurer's statute does not have it. */
    NOT_OFFERED,
    IN_THE_FUTURE,
    /** The claim has expired (§ 45 SGB I). */
    EXPIRED,
    AMOUNT_MALFORMED,
    /** Of another age than that for which it is paid. */
    AGE,
    /** The year's limit is used up. */
    LIMIT_REACHED,
    INVOICE_MISSING,
    BANK_ACCOUNT_UNKNOWN,
    /** The use has ended. */
    USE_ENDED;

    @Override
    public RuleId rule() {
        return this == USE_ENDED ? RuleId.END_2 : RuleId.BEN_1;
    }
}
