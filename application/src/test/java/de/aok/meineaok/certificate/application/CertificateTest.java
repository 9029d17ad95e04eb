package de.aok.meineaok.certificate.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.aok.meineaok.delivery.DocumentKind;
import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.LocalDate;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Rule(RuleId.FRM_2)
class CertificateTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final String CODE = "ABCD-EFGH-JKMN-PQRS-TUVW";

    @ParameterizedTest
    @EnumSource
    void each_kind_is_a_letter_that_may_come_online(CertificateKind kind) {
        assertThat(kind.document().releasedForOnline()).isTrue();
        assertThat(kind.document() == DocumentKind.CONTRIBUTION_NOTICE).isEqualTo(kind.ofYear());
    }

    @Test
    void a_certificate_says_what_its_kind_certifies_and_nothing_else() {
        Euro euro = new Euro(1);
        CertificateKind employer = CertificateKind.MEMBERSHIP_FOR_EMPLOYER;
        CertificateKind tax = CertificateKind.CONTRIBUTIONS_FOR_TAX_OFFICE;

        assertThat(certificate(employer, DAY, null, null, null).insuredSince()).isEqualTo(DAY);
        assertThat(certificate(tax, null, 2025, euro, euro)).hasToString("Certificate[CONTRIBUTIONS_FOR_TAX_OFFICE]");
        assertThatIllegalArgumentException().isThrownBy(() -> certificate(employer, null, null, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> certificate(employer, DAY, 2025, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> certificate(employer, DAY, null, euro, null));
        assertThatIllegalArgumentException().isThrownBy(() -> certificate(employer, DAY, null, null, euro));
        assertThatIllegalArgumentException().isThrownBy(() -> certificate(tax, DAY, 2025, euro, euro));
        assertThatIllegalArgumentException().isThrownBy(() -> certificate(tax, null, null, euro, euro));
        assertThatIllegalArgumentException().isThrownBy(() -> certificate(tax, null, 2025, null, euro));
        assertThatIllegalArgumentException().isThrownBy(() -> certificate(tax, null, 2025, euro, null));
    }

    private static Certificate certificate(
            CertificateKind kind,
            @Nullable LocalDate since,
            @Nullable Integer year,
            @Nullable Euro health,
            @Nullable Euro care) {
        return new Certificate("B2026-1", kind, new PersonName("Müller", ""), DAY, DAY, since, year, health, care);
    }

    @Test
    void a_code_has_at_least_eighty_bits_and_is_read_as_it_is_printed() {
        Random random = new Random(42);
        VerificationCode code = VerificationCode.draw(random::nextInt);

        assertThat(code.reveal()).matches("([2-9A-HJ-KM-NP-Z]{4}-){4}[2-9A-HJ-KM-NP-Z]{4}");
        assertThat(20 * Math.log(31) / Math.log(2)).isGreaterThan(80);
        assertThat(VerificationCode.parse(code.reveal()).orElseThrow())
                .isEqualTo(code)
                .hasSameHashCodeAs(code);
        assertThat(VerificationCode.draw(random::nextInt)).isNotEqualTo(code);
        assertThat((Object) code).isNotEqualTo(code.reveal()).hasToString("VerificationCode[…]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CODE,
                "abcd-efgh-jkmn-pqrs-tuvw",
                "ABCDEFGHJKMNPQRSTUVW",
                " AB CD EFGH\u00a0JKMN-PQRS-TUVW ",
            })
    void case_hyphens_and_blanks_do_not_matter(String typed) {
        assertThat(VerificationCode.parse(typed).orElseThrow().reveal()).isEqualTo(CODE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ABCD-EFGH-JKMN-PQRS-TUV",
                "ABCD-EFGH-JKMN-PQRS-TUVWX",
                "ABCD-EFGH-JKMN-PQRS-TUV0",
                "ABCD_EFGH_JKMN_PQRS_TUVW",
                "ABCD-EFGH-JKMN-PQRS-TUVW                                     ",
            })
    void nothing_else_is_a_code(String typed) {
        assertThat(VerificationCode.parse(typed)).isEmpty();
    }
}
