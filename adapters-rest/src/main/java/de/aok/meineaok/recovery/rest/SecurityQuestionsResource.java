package de.aok.meineaok.recovery.rest;

import de.aok.meineaok.access.rest.Public;
import de.aok.meineaok.problem.rest.Translatable;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The personal questions to choose from. */
@Path("security-questions")
@Public
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Rule(RuleId.RCV_5)
public class SecurityQuestionsResource {
    @GET
    public Response list() {
        Translatable answer = SecurityQuestionsAnswer::in;
        return Response.ok(answer).build();
    }
}
