package de.aok.meineaok.forms.application;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;

/** Thema of a form. */
@Rule(RuleId.FRM_1)
public enum FormTopic {
    /** AOK-Mehrleistungen. */
    EXTRA_BENEFITS,
    FAMILY_INSURANCE,
    SICKNESS_BENEFIT,
    CHILD_SICKNESS_BENEFIT,
    MATERNITY_BENEFIT,
    CARE,
    TRAVEL_COSTS,
    HOUSEHOLD_HELP,
    /** Zuzahlungen. */
    CO_PAYMENT,
    /** Zahnersatz. */
    DENTURES
}
