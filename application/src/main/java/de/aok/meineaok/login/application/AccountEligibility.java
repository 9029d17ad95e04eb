package de.aok.meineaok.login.application;

import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.eligibility.Eligibility;
import de.aok.meineaok.eligibility.EligibilityPolicy;
import de.aok.meineaok.eligibility.EligibilityProblem;
import de.aok.meineaok.insured.application.port.InsuredPersons;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import java.util.Set;

/** Asks again whether the person of an account may take part, by what is on file now. */
@Rule(RuleId.ELI_5)
public final class AccountEligibility {
    private final EligibilityPolicy policy;
    private final InsuredPersons insuredPersons;

    public AccountEligibility(EligibilityPolicy policy, InsuredPersons insuredPersons) {
        this.policy = policy;
        this.insuredPersons = insuredPersons;
    }

    /** @return why the person may not, all reasons at once; empty if she may */
    Set<EligibilityProblem> problemsOf(Account account, Instant now) {
        return insuredPersons
                .find(account.kvnr())
                .map(person -> policy.judge(person, LegalCalendar.dayOf(now)))
                .map(judgement -> judgement instanceof Eligibility.Ineligible ineligible
                        ? ineligible.problems()
                        : Set.<EligibilityProblem>of())
                .orElse(Set.of(EligibilityProblem.NOT_INSURED));
    }
}
