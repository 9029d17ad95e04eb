package com.example.right.domain;

import de.aok.meineaok.eligibility.Eligibility;
import de.aok.meineaok.eligibility.EligibilityPolicy;
import de.aok.meineaok.eligibility.InsuredPerson;
import java.time.LocalDate;

/** Asks the policy. */
public record Membership(InsuredPerson person) {
    public boolean mayJoin(EligibilityPolicy policy, LocalDate today) {
        return policy.judge(person, today) == Eligibility.Eligible.ELIGIBLE;
    }

    /** For the congratulations: reading a birth date is no judgement. */
    public int birthMonth() {
        return person.birthDate().getMonthValue();
    }
}
