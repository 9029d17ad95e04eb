package com.example.portal.domain;

import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.eligibility.Eligibility;
import de.aok.meineaok.eligibility.EligibilityPolicy;
import de.aok.meineaok.eligibility.EligibilityProblem;
import de.aok.meineaok.eligibility.InsuredPerson;
import java.time.Clock;
import java.util.Set;

/** Who is let in today. */
public final class Admission {
    private final EligibilityPolicy policy;
    private final Clock clock;

    public Admission(EligibilityPolicy policy, Clock clock) {
        this.policy = policy;
        this.clock = clock;
    }

    /** What stands in the way; empty if nothing does. */
    public Set<EligibilityProblem> obstacles(InsuredPerson person) {
        Eligibility eligibility = policy.judge(person, LegalCalendar.dayOf(clock.instant()));
        return eligibility instanceof Eligibility.Ineligible ineligible ? Set.copyOf(ineligible.problems()) : Set.of();
    }
}
