package de.aok.meineaok.benefits;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.Locale;

/** AOK-Mehrleistung (§ 11 (6) SGB V): what can be claimed, as far as the insurer's statute offers it ({@link BenefitRules}). */
@Rule(RuleId.BEN_1)
public enum ExtraBenefit {
    /** Professionelle Zahnreinigung. */
    DENTAL_CLEANING,
    /** Osteopathie. */
    OSTEOPATHY,
    /** Reiseschutzimpfungen. */
    TRAVEL_VACCINATION,
    /** Sportmedizinische Untersuchung. */
    SPORTS_MEDICAL_EXAMINATION,
    /** Zusätzliche Vorsorge in der Schwangerschaft. */
    PREGNANCY_CARE,
    /** Zusätzliche Vorsorge für Kinder und Jugendliche. */
    CHILDRENS_CHECK_UP;

    /** With what the names of its parameters begin, behind the group's. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
