package de.aok.meineaok.benefits;

import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;

/**
 * On which terms a benefit is offered; {@link BenefitRules} say what makes sense.
 *
 * @param yearlyLimit what is paid for it in a calendar year, at most
 * @param fromAge how old the person has to be on the day of service
 * @param throughAge the last age at which it is paid
 */
@Rule(RuleId.BEN_1)
public record BenefitTerms(Euro yearlyLimit, int fromAge, int throughAge) {
    /** Older than anybody gets. */
    public static final int ANY_AGE = 150;

    /** Those of a benefit that is not offered: nothing is paid for it. */
    public static final BenefitTerms NOT_OFFERED = new BenefitTerms(Euro.ZERO, 0, ANY_AGE);
}
