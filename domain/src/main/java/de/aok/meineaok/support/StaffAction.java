package de.aok.meineaok.support;

import de.aok.meineaok.audit.Actor;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;

/**
 * That somebody of the hotline or the back office does something, and why.
 *
 * @param by the member of staff
 * @param reason why; kept in the audit trail and shown to the insured person
 */
@Rule(RuleId.HOT_5)
public record StaffAction(Actor by, String reason) {
    public StaffAction {
        if (by.kind() != Actor.Kind.STAFF) {
            throw new IllegalArgumentException("staff alone does this");
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("an action of staff has a reason (" + RuleId.HOT_5 + ')');
        }
    }
}
