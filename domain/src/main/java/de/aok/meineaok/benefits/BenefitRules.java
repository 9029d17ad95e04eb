package de.aok.meineaok.benefits;

import de.aok.meineaok.eligibility.EligibilityPolicy;
import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.rule.Demands;
import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What an insurer's statute decides about extra benefits: which it offers, and on which terms.
 *
 * @param offered those of which something is paid
 */
@Rule(RuleId.BEN_1)
public record BenefitRules(Map<ExtraBenefit, BenefitTerms> offered) {
    /** After the year in which it arose, § 45 (1) SGB I. */
    private static final int EXPIRES_AFTER_YEARS = 4;

    /** Beyond what anybody pays for one of them, and far from what a sum could not hold. */
    private static final Euro LARGEST = new Euro(9_999_999);

    public BenefitRules {
        Map<ExtraBenefit, BenefitTerms> paid = new EnumMap<>(ExtraBenefit.class);
        Demands demands = Demands.on("benefit");
        for (Map.Entry<ExtraBenefit, BenefitTerms> entry : offered.entrySet()) {
            BenefitTerms terms = entry.getValue();
            String name = entry.getKey().parameter();
            demands.between(RuleId.BEN_1, name + "-cents", terms.yearlyLimit().cents(), 0, LARGEST.cents())
                    .between(RuleId.BEN_1, name + "-from-age", terms.fromAge(), 0, BenefitTerms.ANY_AGE)
                    .between(
                            RuleId.BEN_1,
                            name + "-through-age",
                            terms.throughAge(),
                            terms.fromAge(),
                            BenefitTerms.ANY_AGE);
            if (!terms.yearlyLimit().equals(Euro.ZERO)) {
                paid.put(entry.getKey(), terms);
            }
        }
        demands.areMet();
        offered = Collections.unmodifiableMap(paid);
    }

    public static BenefitRules aokNiedersachsen() {
        Map<ExtraBenefit, BenefitTerms> offered = new EnumMap<>(ExtraBenefit.class);
        offered.put(ExtraBenefit.DENTAL_CLEANING, terms(8_000, 18, BenefitTerms.ANY_AGE));
        offered.put(ExtraBenefit.OSTEOPATHY, terms(18_000, 0, BenefitTerms.ANY_AGE));
        offered.put(ExtraBenefit.TRAVEL_VACCINATION, terms(30_000, 0, BenefitTerms.ANY_AGE));
        offered.put(ExtraBenefit.SPORTS_MEDICAL_EXAMINATION, terms(12_000, 18, BenefitTerms.ANY_AGE));
        offered.put(ExtraBenefit.PREGNANCY_CARE, terms(25_000, 15, 55));
        offered.put(ExtraBenefit.CHILDRENS_CHECK_UP, terms(15_000, 0, 17));
        return new BenefitRules(offered);
    }

    /** Those of an AOK that does not exist: two benefits, of other amounts and ages. */
    public static BenefitRules aokMusterland() {
        Map<ExtraBenefit, BenefitTerms> offered = new EnumMap<>(ExtraBenefit.class);
        offered.put(ExtraBenefit.DENTAL_CLEANING, terms(6_000, 16, 99));
        offered.put(ExtraBenefit.PREGNANCY_CARE, terms(30_000, 14, 60));
        return new BenefitRules(offered);
    }

    /** On which terms a benefit is offered, or is not. */
    public BenefitTerms terms(ExtraBenefit benefit) {
        return offered.getOrDefault(benefit, BenefitTerms.NOT_OFFERED);
    }

    private static BenefitTerms terms(long cents, int fromAge, int throughAge) {
        return new BenefitTerms(new Euro(cents), fromAge, throughAge);
    }

    /**
     * What is claimed.
     *
     * @param on the day of service
     * @param amount of the invoice
     * @param birthDate the person's
     * @param today in Europe/Berlin
     * @param already what was claimed of that benefit in the calendar year of the service, and not refused
     */
    public record Claim(
            ExtraBenefit benefit, LocalDate on, Euro amount, LocalDate birthDate, LocalDate today, Euro already) {}

    /** All that is wrong with a claim, as far as the portal can tell; empty if it can be paid, which the department decides. */
    public List<Violation> check(Claim claim) {
        List<Violation> violations = new ArrayList<>();
        if (claim.amount().compareTo(Euro.ZERO) <= 0 || claim.amount().compareTo(LARGEST) > 0) {
            violations.add(Violation.of(BenefitProblem.AMOUNT_MALFORMED, Field.AMOUNT));
        }
        if (claim.on().isAfter(claim.today())) {
            violations.add(Violation.of(BenefitProblem.IN_THE_FUTURE, Field.SERVICE_ON));
        } else if (claim.on().getYear() < claim.today().getYear() - EXPIRES_AFTER_YEARS) {
            violations.add(Violation.of(BenefitProblem.EXPIRED, Field.SERVICE_ON));
        }
        BenefitTerms terms = offered.get(claim.benefit());
        if (terms == null) {
            violations.add(Violation.of(BenefitProblem.NOT_OFFERED, Field.BENEFIT));
            return violations;
        }
        int age = EligibilityPolicy.ageOn(claim.birthDate(), claim.on());
        if (age < terms.fromAge() || age > terms.throughAge()) {
            violations.add(Violation.of(
                    BenefitProblem.AGE,
                    Field.SERVICE_ON,
                    String.valueOf(terms.fromAge()),
                    String.valueOf(terms.throughAge())));
        }
        if (left(terms, claim.already()).equals(Euro.ZERO)) {
            violations.add(Violation.of(
                    BenefitProblem.LIMIT_REACHED,
                    Field.BENEFIT,
                    terms.yearlyLimit().amount().stripTrailingZeros().toPlainString(),
                    String.valueOf(claim.on().getYear())));
        }
        return violations;
    }

    /** What is to be expected of a claim with which nothing is wrong: what is left of the year's limit, and no more than its amount. */
    public Euro payable(Claim claim) {
        Euro left = left(terms(claim.benefit()), claim.already());
        return left.compareTo(claim.amount()) < 0 ? left : claim.amount();
    }

    /** What is left of a year's limit. */
    public static Euro left(BenefitTerms terms, Euro already) {
        return already.compareTo(terms.yearlyLimit()) >= 0
                ? Euro.ZERO
                : terms.yearlyLimit().plus(new Euro(-already.cents()));
    }
}
