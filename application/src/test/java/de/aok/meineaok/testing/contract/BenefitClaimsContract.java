package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.benefits.ExtraBenefit;
import de.aok.meineaok.benefits.application.BenefitClaim;
import de.aok.meineaok.benefits.application.port.BenefitClaims;
import de.aok.meineaok.cases.CaseId;
import de.aok.meineaok.cases.CaseKind;
import de.aok.meineaok.cases.application.CaseKey;
import de.aok.meineaok.cases.application.port.Cases;
import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.identity.Kvnr;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link BenefitClaims} promise. */
public abstract class BenefitClaimsContract extends KeepingContract {
    private static final Kvnr ANNE = Kvnr.of("A000500015");
    private static final Kvnr OTHER = Kvnr.of("E763972509");

    /** Claims, of the {@link #cases()}; before each test there is none. */
    protected abstract BenefitClaims claims();

    protected abstract Cases cases();

    @Test
    void a_person_has_her_own() {
        BenefitClaim first = made(1, ANNE, ExtraBenefit.OSTEOPATHY, 9_999_999);
        BenefitClaim second = made(2, ANNE, ExtraBenefit.DENTAL_CLEANING, 1);
        BenefitClaim others = made(3, OTHER, ExtraBenefit.DENTAL_CLEANING, 8_000);

        assertThat(within(() -> claims().of(ANNE))).containsExactlyInAnyOrder(first, second);
        assertThat(within(() -> claims().of(OTHER))).containsExactly(others);
        assertThat(within(() -> claims().of(Kvnr.of("X110411675")))).isEmpty();
    }

    private BenefitClaim made(int number, Kvnr kvnr, ExtraBenefit benefit, long cents) {
        return within(() -> {
            CaseId followed = cases().hold(
                            new CaseKey(kvnr, CaseKind.EXTRA_BENEFIT, "R-" + number), new CaseId(new UUID(5, number)));
            BenefitClaim claim = new BenefitClaim(
                    followed,
                    kvnr,
                    benefit,
                    LocalDate.of(2026, 2, 28),
                    new Euro(cents),
                    new Euro(Math.min(cents, 8_000)),
                    new UUID(6, number));
            claims().add(claim);
            return claim;
        });
    }
}
