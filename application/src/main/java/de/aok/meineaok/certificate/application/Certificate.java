package de.aok.meineaok.certificate.application;

import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Bescheinigung: what the AOK certifies of a person on a day. Of a year it certifies the contributions, else since when she has been
 * insured.
 *
 * @param number by which whoever is shown it asks whether it is genuine
 * @param holder whose it is
 * @param insuredSince first day of the insurance; null if it is of a year
 * @param year null if it is of none
 * @param healthInsurance paid in the year; null if it is of none
 * @param careInsurance likewise
 */
@Rule(RuleId.FRM_2)
public record Certificate(
        String number,
        CertificateKind kind,
        PersonName holder,
        LocalDate birthDate,
        LocalDate issuedOn,
        @Nullable LocalDate insuredSince,
        @Nullable Integer year,
        @Nullable Euro healthInsurance,
        @Nullable Euro careInsurance) {
    public Certificate {
        boolean ofYear = kind.ofYear();
        if (ofYear == (insuredSince != null)
                || ofYear != (year != null)
                || ofYear != (healthInsurance != null)
                || ofYear != (careInsurance != null)) {
            throw new IllegalArgumentException("what " + kind + " certifies is missing, or something else is there");
        }
    }

    @Override
    public String toString() {
        return "Certificate[" + kind + ']';
    }
}
