package de.aok.meineaok.termination.rest;

import de.aok.meineaok.access.application.ChangeOutcome;
import de.aok.meineaok.access.rest.SignedIn;
import de.aok.meineaok.problem.rest.ProblemKind;
import de.aok.meineaok.problem.rest.Refusal;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.termination.application.TerminateAccess;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/** The termination by the session's person. */
@Path("me/termination")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Rule({RuleId.END_1, RuleId.END_4})
public class TerminationResource {
    private final TerminateAccess terminateAccess;

    @Inject
    public TerminationResource(TerminateAccess terminateAccess) {
        this.terminateAccess = terminateAccess;
    }

    @POST
    public Response terminate(@Context SecurityContext security) {
        return answer(terminateAccess.terminate(SignedIn.of(security).session().account()));
    }

    @DELETE
    public Response withdraw(@Context SecurityContext security) {
        return answer(terminateAccess.withdraw(SignedIn.of(security).session().account()));
    }

    private static Response answer(ChangeOutcome outcome) {
        return switch (outcome) {
            case ChangeOutcome.Done.DONE -> Response.noContent().build();
            case ChangeOutcome.Refused refused ->
                Refusal.of(ProblemKind.CHANGE_NOT_POSSIBLE, refused.problem()).response();
            case ChangeOutcome.NoAccount.NO_ACCOUNT -> SignedIn.required().response();
        };
    }
}
