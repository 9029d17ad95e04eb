package de.aok.meineaok.testing;

import de.aok.meineaok.benefits.application.BenefitClaim;
import de.aok.meineaok.benefits.application.port.BenefitClaims;
import de.aok.meineaok.cases.CaseId;
import de.aok.meineaok.identity.Kvnr;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was claimed, in memory. */
final class InMemoryBenefitClaims implements BenefitClaims {
    private final Map<CaseId, BenefitClaim> claims;

    InMemoryBenefitClaims(InMemoryDatabase database) {
        claims = database.table(new LinkedHashMap<>());
    }

    @Override
    public void add(BenefitClaim claim) {
        claims.put(claim.followed(), claim);
    }

    @Override
    public List<BenefitClaim> of(Kvnr kvnr) {
        return claims.values().stream()
                .filter(claim -> claim.kvnr().equals(kvnr))
                .toList();
    }
}
