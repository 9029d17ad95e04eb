package de.aok.meineaok.benefits.rest;

import de.aok.meineaok.benefits.application.ClaimsOfPerson;
import de.aok.meineaok.cases.rest.CaseEntry;
import de.aok.meineaok.problem.rest.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/**
 * What was claimed.
 *
 * @param benefit which
 * @param text the benefit in words
 * @param serviceOn the day of service
 * @param amount of the invoice, in euros
 * @param payable what was to be expected when it was claimed
 * @param followed where it stands
 */
public record BenefitClaimEntry(
        String benefit, String text, LocalDate serviceOn, BigDecimal amount, BigDecimal payable, CaseEntry followed) {
    static BenefitClaimEntry of(ClaimsOfPerson.Followed made, Locale language) {
        return new BenefitClaimEntry(
                made.claim().benefit().name(),
                Texts.text(language, "benefit." + made.claim().benefit().name()),
                made.claim().on(),
                made.claim().amount().amount(),
                made.claim().payable().amount(),
                CaseEntry.of(made.by(), language));
    }

    @Override
    public String toString() {
        return "BenefitClaimEntry[…]";
    }
}
