package de.aok.meineaok.access.rest;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;

/** What a member of staff may do, as the token of the insurer's identity provider says. */
@Rule(RuleId.HOT_2)
public enum StaffRole {
    HOTLINE("hotline"),
    BACKOFFICE("backoffice");

    private final String claim;

    StaffRole(String claim) {
        this.claim = claim;
    }

    /** The role's name in the token. */
    public String claim() {
        return claim;
    }
}
