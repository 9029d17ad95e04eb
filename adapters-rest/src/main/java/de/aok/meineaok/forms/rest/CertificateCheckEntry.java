package de.aok.meineaok.forms.rest;

import de.aok.meineaok.certificate.application.VerificationCode;
import de.aok.meineaok.forms.application.CheckCertificate;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What stands on a certificate that somebody was shown.
 *
 * @param number as typed
 * @param code likewise
 */
public record CertificateCheckEntry(
        @Rule(RuleId.FRM_2) @NotNull @Size(max = CheckCertificate.LONGEST_NUMBER)
        String number,

        @Rule(RuleId.FRM_2) @NotNull @Size(max = VerificationCode.LONGEST)
        String code) {
    @Override
    public String toString() {
        return "CertificateCheckEntry[…]";
    }
}
