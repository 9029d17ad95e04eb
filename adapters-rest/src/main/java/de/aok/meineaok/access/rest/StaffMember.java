package de.aok.meineaok.access.rest;

import de.aok.meineaok.audit.Actor;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.support.StaffAction;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/** The member of staff who sends a request, as the insurer's identity provider names her. */
@Rule({RuleId.HOT_2, RuleId.HOT_5})
public final class StaffMember {
    private StaffMember() {}

    /**
     * Who she is.
     *
     * @throws IllegalStateException if the resource is not for staff
     */
    public static Actor of(SecurityContext security) {
        Principal principal = security.getUserPrincipal();
        if (principal == null || principal instanceof SignedIn) {
            throw new IllegalStateException("not for staff");
        }
        return Actor.staff(principal.getName());
    }

    /**
     * What she does, and why.
     *
     * @throws IllegalStateException if the resource is not for staff
     */
    public static StaffAction acting(SecurityContext security, String reason) {
        return new StaffAction(of(security), reason);
    }
}
