package de.aok.meineaok.cases.rest;

import de.aok.meineaok.access.rest.SignedIn;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.cases.CaseId;
import de.aok.meineaok.cases.application.KeptCase;
import de.aok.meineaok.cases.application.ShowCases;
import de.aok.meineaok.problem.rest.Parameters;
import de.aok.meineaok.problem.rest.ProblemKind;
import de.aok.meineaok.problem.rest.Refusal;
import de.aok.meineaok.problem.rest.Translatable;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;

/** Where the matters of the session's person stand. */
@Path("cases")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Rule({RuleId.CAS_1, RuleId.CAS_2, RuleId.CAS_3})
public class CaseResource {
    private final ShowCases showCases;

    @Inject
    public CaseResource(ShowCases showCases) {
        this.showCases = showCases;
    }

    @GET
    public Response list(@Context SecurityContext security) {
        List<KeptCase> shown = showCases.list(accountOf(security));
        Translatable answer = language -> CasesAnswer.of(shown, language);
        return Response.ok(answer).build();
    }

    @GET
    @Path("{id}")
    public Response show(@Context SecurityContext security, @PathParam("id") String id) {
        KeptCase shown = Parameters.id(id)
                .flatMap(written -> showCases.find(accountOf(security), new CaseId(written)))
                .orElseThrow(() -> Refusal.of(ProblemKind.NO_CASE).exception());
        Translatable answer = language -> CaseEntry.of(shown, language);
        return Response.ok(answer).build();
    }

    private static AccountId accountOf(SecurityContext security) {
        return SignedIn.of(security).session().account();
    }
}
