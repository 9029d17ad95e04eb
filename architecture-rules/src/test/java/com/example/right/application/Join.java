package com.example.right.application;

import com.example.right.domain.Membership;
import de.aok.meineaok.eligibility.EligibilityPolicy;
import java.time.Clock;
import java.time.LocalDate;

/** A use case. */
public final class Join {
    private final EligibilityPolicy policy;
    private final Clock clock;

    public Join(EligibilityPolicy policy, Clock clock) {
        this.policy = policy;
        this.clock = clock;
    }

    public boolean join(Membership membership) {
        return membership.mayJoin(policy, LocalDate.now(clock));
    }
}
