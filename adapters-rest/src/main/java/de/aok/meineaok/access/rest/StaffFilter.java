package de.aok.meineaok.access.rest;

import de.aok.meineaok.problem.rest.Finding;
import de.aok.meineaok.problem.rest.ProblemKind;
import de.aok.meineaok.problem.rest.Refusal;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.EnumSet;
import java.util.Set;

/** Lets a request pass whose token the server has found good for one of some roles. Sessions count for nothing here. */
@Rule(RuleId.HOT_2)
final class StaffFilter implements ContainerRequestFilter {
    private final Set<StaffRole> roles;

    StaffFilter(StaffOnly staffOnly) {
        EnumSet<StaffRole> named = EnumSet.noneOf(StaffRole.class);
        named.addAll(Set.of(staffOnly.value()));
        this.roles = named;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        SecurityContext security = request.getSecurityContext();
        if (security.getUserPrincipal() == null) {
            request.abortWith(refusal(ProblemKind.STAFF_TOKEN_REQUIRED, "staff.no-token"));
        } else if (roles.stream().map(StaffRole::claim).noneMatch(security::isUserInRole)) {
            request.abortWith(refusal(ProblemKind.ROLE_MISSING, "staff.no-role"));
        }
    }

    private static Response refusal(ProblemKind kind, String key) {
        return Refusal.of(kind, Finding.OfForm.of(RuleId.HOT_2, null, key)).response();
    }
}
