package de.aok.meineaok.forms.rest;

import de.aok.meineaok.certificate.application.Certificate;
import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.problem.rest.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a certificate is genuine, and then what is certified; null whatever is not.
 *
 * @param title what it is called, in the language of the request
 * @param holder whose it is
 * @param birthDate hers, since others may have her name
 * @param insuredSince first day of the insurance
 * @param year of the contributions
 * @param healthInsurance contributions in euros
 * @param careInsurance likewise
 */
public record CertificateCheck(
        boolean genuine,
        @Nullable String kind,
        @Nullable String title,
        @Nullable String holder,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate insuredSince,
        @Nullable Integer year,
        @Nullable BigDecimal healthInsurance,
        @Nullable BigDecimal careInsurance) {
    static CertificateCheck of(Optional<Certificate> found, Locale language) {
        return found.map(certificate -> new CertificateCheck(
                        true,
                        certificate.kind().name(),
                        Texts.text(
                                language,
                                "certificate-check." + certificate.kind().name()),
                        certificate.holder().full(),
                        certificate.birthDate(),
                        certificate.issuedOn(),
                        certificate.insuredSince(),
                        certificate.year(),
                        amount(certificate.healthInsurance()),
                        amount(certificate.careInsurance())))
                .orElseGet(() -> new CertificateCheck(false, null, null, null, null, null, null, null, null, null));
    }

    private static @Nullable BigDecimal amount(@Nullable Euro euro) {
        return euro == null ? null : euro.amount();
    }

    @Override
    public String toString() {
        return "CertificateCheck[" + genuine + ']';
    }
}
