package de.aok.meineaok.benefits.application;

import de.aok.meineaok.benefits.ExtraBenefit;
import de.aok.meineaok.benefits.application.port.BenefitClaims;
import de.aok.meineaok.cases.CaseEvent;
import de.aok.meineaok.cases.CaseId;
import de.aok.meineaok.cases.CaseKind;
import de.aok.meineaok.cases.CaseState;
import de.aok.meineaok.cases.application.KeptCase;
import de.aok.meineaok.cases.application.port.Cases;
import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.identity.Kvnr;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a person has claimed, with where each claim stands. */
public final class ClaimsOfPerson {
    private static final Set<CaseState> NOTHING_PAID = Set.of(CaseState.REJECTED, CaseState.WITHDRAWN);

    private final BenefitClaims claims;
    private final Cases cases;

    public ClaimsOfPerson(BenefitClaims claims, Cases cases) {
        this.claims = claims;
        this.cases = cases;
    }

    /** A claim, and the case that follows it. */
    public record Followed(BenefitClaim claim, KeptCase by) {
        private boolean counts(ExtraBenefit benefit, int year) {
            return claim.benefit() == benefit
                    && claim.on().getYear() == year
                    && by.history()
                            .current()
                            .map(CaseEvent::state)
                            .filter(NOTHING_PAID::contains)
                            .isEmpty();
        }
    }

    /** In the running transaction; the one whose case moved last first. */
    List<Followed> of(Kvnr kvnr) {
        Map<CaseId, BenefitClaim> made =
                claims.of(kvnr).stream().collect(Collectors.toMap(BenefitClaim::followed, Function.identity()));
        return cases.ofKind(kvnr, CaseKind.EXTRA_BENEFIT).stream()
                .flatMap(one -> Stream.ofNullable(made.get(one.id())).map(claim -> new Followed(claim, one)))
                .toList();
    }

    /** What of a year's limit is taken by claims that are paid, or may be. */
    static Euro taken(List<Followed> claims, ExtraBenefit benefit, int year) {
        return claims.stream()
                .filter(one -> one.counts(benefit, year))
                .map(one -> one.claim().payable())
                .reduce(Euro.ZERO, Euro::plus);
    }
}
