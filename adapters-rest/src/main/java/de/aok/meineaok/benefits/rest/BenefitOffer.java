package de.aok.meineaok.benefits.rest;

import de.aok.meineaok.benefits.application.ShowBenefits;
import de.aok.meineaok.problem.rest.Texts;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * A benefit that can be claimed.
 *
 * @param benefit by which it is claimed
 * @param text the benefit in words
 * @param yearlyLimit what is paid in a calendar year, at most, in euros
 * @param left of this year's limit
 * @param fromAge how old the person has to be on the day of service
 * @param throughAge the last age at which it is paid
 */
public record BenefitOffer(
        String benefit, String text, BigDecimal yearlyLimit, BigDecimal left, int fromAge, int throughAge) {
    static BenefitOffer of(ShowBenefits.Offer offer, Locale language) {
        return new BenefitOffer(
                offer.benefit().name(),
                Texts.text(language, "benefit." + offer.benefit().name()),
                offer.terms().yearlyLimit().amount(),
                offer.left().amount(),
                offer.terms().fromAge(),
                offer.terms().throughAge());
    }
}
