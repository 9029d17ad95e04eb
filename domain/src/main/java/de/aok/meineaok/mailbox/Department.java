package de.aok.meineaok.mailbox;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;

/** Fachbereich: who answers what insured persons write. */
@Rule(RuleId.MBX_2)
public enum Department {
    CUSTOMER_SERVICE,
    MEMBERSHIP_AND_CONTRIBUTIONS,
    SICKNESS_BENEFIT,
    CARE,
    REIMBURSEMENT,
    PORTAL_SUPPORT
}
