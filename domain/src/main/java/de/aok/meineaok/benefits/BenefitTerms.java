package de.aok.meineaok.benefits;

import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;

/**
 * On which terms a benefit is offered.
 *
 * @param yearlyLimit what is paid for it in a calendar year, at most; above zero
 * @param fromAge how old the person has to be on the day of service
 * @param throughAge the last age at which it is paid
 */
@Rule(RuleId.BEN_1)
public record BenefitTerms(Euro yearlyLimit, int fromAge, int throughAge) {
    /** Older than anybody gets. */
    public static final int ANY_AGE = 150;

    public BenefitTerms {
        if (yearlyLimit.cents() <= 0 || fromAge < 0 || throughAge < fromAge) {
            throw new IllegalArgumentException("a benefit is worth something, to somebody");
        }
    }
}
