package de.aok.meineaok.benefits.application.port;

import de.aok.meineaok.benefits.application.BenefitClaim;
import de.aok.meineaok.identity.Kvnr;
import java.util.List;

/** What was claimed in the portal. A claim goes with its case. */
public interface BenefitClaims {

    void add(BenefitClaim claim);

    /** The claims of a person, in no order. */
    List<BenefitClaim> of(Kvnr kvnr);
}
