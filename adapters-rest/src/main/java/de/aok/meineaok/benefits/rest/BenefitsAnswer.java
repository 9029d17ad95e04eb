package de.aok.meineaok.benefits.rest;

import de.aok.meineaok.benefits.application.ShowBenefits;
import java.util.List;
import java.util.Locale;

/**
 * What a person can claim, and what she has.
 *
 * @param offers what is offered
 * @param claims the one that moved last first
 */
public record BenefitsAnswer(List<BenefitOffer> offers, List<BenefitClaimEntry> claims) {
    static BenefitsAnswer of(ShowBenefits.View view, Locale language) {
        return new BenefitsAnswer(
                view.offers().stream()
                        .map(offer -> BenefitOffer.of(offer, language))
                        .toList(),
                view.claims().stream()
                        .map(made -> BenefitClaimEntry.of(made, language))
                        .toList());
    }

    @Override
    public String toString() {
        return "BenefitsAnswer[…]";
    }
}
