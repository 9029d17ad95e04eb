package de.aok.meineaok.mailbox;

import de.aok.meineaok.retention.RetentionClass;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;

/** Themenbereich of a message: decides who answers it, and for how long it is kept. */
@Rule(RuleId.RET_2)
public enum SubjectArea {
    MEMBERSHIP(Department.MEMBERSHIP_AND_CONTRIBUTIONS, RetentionClass.CORRESPONDENCE),
    CONTRIBUTIONS(Department.MEMBERSHIP_AND_CONTRIBUTIONS, RetentionClass.CORRESPONDENCE),
    FAMILY_INSURANCE(Department.MEMBERSHIP_AND_CONTRIBUTIONS, RetentionClass.BENEFITS),
    SICKNESS_BENEFIT(Department.SICKNESS_BENEFIT, RetentionClass.BENEFITS),
    CHILD_SICKNESS_BENEFIT(Department.SICKNESS_BENEFIT, RetentionClass.BENEFITS),
    CARE(Department.CARE, RetentionClass.BENEFITS),
    /** Bills, extra benefits, aids and remedies. */
    REIMBURSEMENT(Department.REIMBURSEMENT, RetentionClass.BENEFITS),
    HEALTH_CARD(Department.CUSTOMER_SERVICE, RetentionClass.CORRESPONDENCE),
    PORTAL(Department.PORTAL_SUPPORT, RetentionClass.CORRESPONDENCE),
    OTHER(Department.CUSTOMER_SERVICE, RetentionClass.CORRESPONDENCE);

    private final Department department;
    private final RetentionClass kept;

    SubjectArea(Department department, RetentionClass kept) {
        this.department = department;
        this.kept = kept;
    }

    public Department department() {
        return department;
    }

    /** How what is written about it is classed. */
    public RetentionClass kept() {
        return kept;
    }
}
