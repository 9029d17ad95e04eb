package de.aok.meineaok.changerequest.rest;

import de.aok.meineaok.access.rest.SignedIn;
import de.aok.meineaok.changerequest.application.SeeRefusals;
import de.aok.meineaok.problem.rest.Parameters;
import de.aok.meineaok.problem.rest.ProblemKind;
import de.aok.meineaok.problem.rest.Refusal;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/** What the session's person asked the core system to change. */
@Path("me/change-requests")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Rule(RuleId.DAT_3)
public class ChangeRequestResource {
    private final SeeRefusals seeRefusals;

    @Inject
    public ChangeRequestResource(SeeRefusals seeRefusals) {
        this.seeRefusals = seeRefusals;
    }

    /** Marks a refusal as seen: it is shown no more. */
    @PUT
    @Path("{id}/seen")
    public Response seen(@Context SecurityContext security, @PathParam("id") String id) {
        return Parameters.id(id)
                        .filter(request ->
                                seeRefusals.seen(SignedIn.of(security).session().account(), request))
                        .isPresent()
                ? Response.noContent().build()
                : Refusal.of(ProblemKind.NO_CHANGE_REQUEST).response();
    }
}
