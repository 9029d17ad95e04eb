package de.aok.meineaok.notification.rest;

import de.aok.meineaok.access.rest.StaffMember;
import de.aok.meineaok.access.rest.StaffOnly;
import de.aok.meineaok.access.rest.StaffRole;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.SeeToUndelivered;
import de.aok.meineaok.problem.rest.ProblemKind;
import de.aok.meineaok.problem.rest.Refusal;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.support.rest.StaffReason;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;

/** The back office's list of what could not be delivered. */
@Path("staff/undelivered-commissions")
@StaffOnly(StaffRole.BACKOFFICE)
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Rule({RuleId.NTF_3, RuleId.HOT_5})
public class UndeliveredCommissionResource {
    private final SeeToUndelivered seeToUndelivered;

    @Inject
    public UndeliveredCommissionResource(SeeToUndelivered seeToUndelivered) {
        this.seeToUndelivered = seeToUndelivered;
    }

    @GET
    public UndeliveredCommissionsAnswer waiting() {
        return new UndeliveredCommissionsAnswer(seeToUndelivered.waiting().stream()
                .map(UndeliveredCommissionAnswer::of)
                .toList());
    }

    @POST
    @Path("{id}/retry")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response retry(
            @Context SecurityContext security, @PathParam("id") UUID id, @NotNull @Valid StaffReason entry) {
        return answer(seeToUndelivered.retry(new CommissionId(id), StaffMember.acting(security, entry.reason())));
    }

    @POST
    @Path("{id}/discard")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response discard(
            @Context SecurityContext security, @PathParam("id") UUID id, @NotNull @Valid StaffReason entry) {
        return answer(seeToUndelivered.discard(new CommissionId(id), StaffMember.acting(security, entry.reason())));
    }

    private static Response answer(SeeToUndelivered.Outcome outcome) {
        return switch (outcome) {
            case DONE -> Response.noContent().build();
            case CAME_BACK -> Refusal.of(ProblemKind.CAME_BACK).response();
            case NOT_WAITING -> Refusal.of(ProblemKind.NOTHING_UNDELIVERED).response();
        };
    }
}
