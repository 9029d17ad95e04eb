package de.aok.meineaok.access.rest;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;

/** What a member of staff may do, as the token of the insurer's identity provider says. */
@Rule(RuleId.HOT_2)
public enum StaffRole {
    HOTLINE("hotline"),
    BACKOFFICE("backoffice"),
    /** Fachbereich: reads and answers what persons write to it. */
    DEPARTMENT("department"),
    /** Another system of the AOK. */
    SYSTEM("system");

    private final String claim;

    StaffRole(String claim) {
        this.claim = claim;
    }

    /** The role's name in the token. */
    public String claim() {
        return claim;
    }
}
