package de.aok.meineaok.benefits.application;

import de.aok.meineaok.benefits.ExtraBenefit;
import de.aok.meineaok.cases.CaseId;
import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.identity.Kvnr;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A claim, as it was made.
 *
 * @param followed the case that shows what becomes of it
 * @param kvnr whose
 * @param benefit what is claimed
 * @param on the day of service
 * @param amount of the invoice
 * @param payable what was to be expected when it was claimed
 * @param bankAccount where it is to be paid
 */
public record BenefitClaim(
        CaseId followed, Kvnr kvnr, ExtraBenefit benefit, LocalDate on, Euro amount, Euro payable, UUID bankAccount) {
    @Override
    public String toString() {
        return "BenefitClaim[…]";
    }
}
