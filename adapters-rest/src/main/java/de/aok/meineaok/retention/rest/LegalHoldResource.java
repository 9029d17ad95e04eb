package de.aok.meineaok.retention.rest;

import de.aok.meineaok.access.rest.StaffMember;
import de.aok.meineaok.access.rest.StaffOnly;
import de.aok.meineaok.access.rest.StaffRole;
import de.aok.meineaok.problem.rest.ProblemKind;
import de.aok.meineaok.problem.rest.Refusal;
import de.aok.meineaok.retention.application.HoldRecords;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.support.rest.StaffReason;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;

/**
 * The back office suspends the deletion of records. Lifting that takes a reason as well, and so is a POST: what a DELETE brings with it
 * may be lost on its way.
 */
@Path("staff/legal-holds")
@StaffOnly(StaffRole.BACKOFFICE)
@Dependent
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Rule({RuleId.RET_3, RuleId.HOT_5})
public class LegalHoldResource {
    private final HoldRecords holdRecords;

    @Inject
    public LegalHoldResource(HoldRecords holdRecords) {
        this.holdRecords = holdRecords;
    }

    @POST
    public Response hold(@Context SecurityContext security, @NotNull @Valid LegalHold entry) {
        return answer(holdRecords.hold(
                entry.kind().inTheApplication(), entry.id(), StaffMember.acting(security, entry.reason())));
    }

    @POST
    @Path("{kind}/{id}/lift")
    public Response lift(
            @Context SecurityContext security,
            @PathParam("kind") HeldKind kind,
            @PathParam("id") UUID id,
            @NotNull @Valid StaffReason entry) {
        return answer(holdRecords.lift(kind.inTheApplication(), id, StaffMember.acting(security, entry.reason())));
    }

    private static Response answer(HoldRecords.Outcome outcome) {
        return switch (outcome) {
            case DONE -> Response.noContent().build();
            case NO_RECORD -> Refusal.of(ProblemKind.NO_RECORD).response();
            case HELD_ALREADY -> Refusal.of(ProblemKind.HELD_ALREADY).response();
            case NOT_HELD -> Refusal.of(ProblemKind.NOT_HELD).response();
        };
    }
}
