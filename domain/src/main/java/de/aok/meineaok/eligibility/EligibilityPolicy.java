package de.aok.meineaok.eligibility;

import de.aok.meineaok.identity.Ik;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Judges who may take part: at registration, and again at each login (ELI-5). */
@Rule({RuleId.ELI_1, RuleId.ELI_2, RuleId.ELI_3, RuleId.ELI_4, RuleId.ELI_5})
public final class EligibilityPolicy {
    private final EligibilityRules rules;

    public EligibilityPolicy(EligibilityRules rules) {
        this.rules = rules;
    }

    /** Whether the insurer that somebody named is the one that runs this portal (ELI-4). */
    public boolean isOurs(Ik insurer) {
        return insurer.equals(rules.insurer());
    }

    /**
     * Judges a person with all reasons at once. Allocates nothing for somebody who may take part.
     *
     * @param today the day in Europe/Berlin
     */
    public Eligibility judge(InsuredPerson person, LocalDate today) {
        boolean insuredHere = !person.deceased() && isInsured(person.coverages(), today, true);
        boolean oldEnough = isOldEnough(person.birthDate(), today);
        if (insuredHere && oldEnough && !person.einwilligungsvorbehalt()) {
            return Eligibility.Eligible.ELIGIBLE;
        }
        EnumSet<EligibilityProblem> problems = EnumSet.noneOf(EligibilityProblem.class);
        if (!insuredHere) {
            boolean insuredElsewhere = !person.deceased() && isInsured(person.coverages(), today, false);
            problems.add(insuredElsewhere ? EligibilityProblem.OTHER_INSURER : EligibilityProblem.NOT_INSURED);
        }
        if (!oldEnough) {
            problems.add(EligibilityProblem.UNDER_AGE);
        }
        if (person.einwilligungsvorbehalt()) {
            problems.add(EligibilityProblem.EINWILLIGUNGSVORBEHALT);
        }
        return new Eligibility.Ineligible(problems);
    }

    /** The insurer that runs this portal. */
    public Ik insurer() {
        return rules.insurer();
    }

    /**
     * The last day of a person's insurance here, once it is over (END-2): that of the insurance that ended last, also for who died.
     * Where no such day is on record, as when a death was learnt of before the insurance ended, it is the day on which this is asked.
     *
     * @param today the day in Europe/Berlin
     * @return empty while the person is insured here
     */
    @Rule({RuleId.ELI_5, RuleId.END_2})
    public Optional<LocalDate> insuranceEndedOn(InsuredPerson person, LocalDate today) {
        boolean covered = isInsured(person.coverages(), today, true);
        if (covered && !person.deceased()) {
            return Optional.empty();
        }
        return Optional.of(person.coverages().stream()
                .filter(coverage -> isOurs(coverage.payor()))
                .map(Coverage::end)
                .filter(end -> end != null && end.isBefore(today))
                .max(Comparator.naturalOrder())
                .filter(end -> !covered)
                .orElse(today));
    }

    private boolean isInsured(List<Coverage> coverages, LocalDate day, boolean here) {
        // By index: an iterator would be an allocation.
        for (int i = 0; i < coverages.size(); i++) {
            Coverage coverage = coverages.get(i);
            if (isOurs(coverage.payor()) == here && coverage.covers(day)) {
                return true;
            }
        }
        return false;
    }

    boolean isOldEnough(LocalDate birthDate, LocalDate today) {
        return ageOn(birthDate, today) >= rules.minimumAge();
    }

    /**
     * How many years of age a person has completed on a day: by § 187 (2) and § 188 (2) BGB one more from each birthday itself on, and
     * those born on 29 February from the 1st of March of a common year. Below zero before the day of birth.
     */
    public static int ageOn(LocalDate birthDate, LocalDate day) {
        // Counted by parts: a date in between would be an allocation.
        int years = day.getYear() - birthDate.getYear();
        int months = day.getMonthValue() - birthDate.getMonthValue();
        int days = day.getDayOfMonth() - birthDate.getDayOfMonth();
        boolean birthdayReached = months > 0 || months == 0 && days >= 0;
        return birthdayReached ? years : years - 1;
    }
}
