package de.aok.meineaok.mailbox;

/** Fachbereich: who answers what insured persons write. */
public enum Department {
    CUSTOMER_SERVICE,
    MEMBERSHIP_AND_CONTRIBUTIONS,
    SICKNESS_BENEFIT,
    CARE,
    REIMBURSEMENT,
    PORTAL_SUPPORT
}
