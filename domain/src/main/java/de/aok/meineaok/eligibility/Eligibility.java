package de.aok.meineaok.eligibility;

import java.util.EnumSet;
import java.util.Set;

/** Teilnahmeberechtigung: the judgement on one person on one day. */
public sealed interface Eligibility {

    /** The person may take part. */
    enum Eligible implements Eligibility {
        ELIGIBLE
    }

    /**
     * The person may not take part.
     *
     * @param problems every reason; at least one
     */
    record Ineligible(Set<EligibilityProblem> problems) implements Eligibility {
        public Ineligible {
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a refusal has a reason");
            }
            problems = Set.copyOf(EnumSet.copyOf(problems));
        }
    }
}
