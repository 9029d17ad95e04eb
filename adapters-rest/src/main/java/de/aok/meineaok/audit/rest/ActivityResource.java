package de.aok.meineaok.audit.rest;

import de.aok.meineaok.access.rest.SignedIn;
import de.aok.meineaok.audit.AuditEntry;
import de.aok.meineaok.audit.application.ShowActivity;
import de.aok.meineaok.problem.rest.Parameters;
import de.aok.meineaok.problem.rest.Translatable;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to the account of the session's person. */
@Path("me/activity")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Rule(RuleId.HOT_5)
public class ActivityResource {
    private final ShowActivity showActivity;

    @Inject
    public ActivityResource(ShowActivity showActivity) {
        this.showActivity = showActivity;
    }

    @GET
    public Response show(@Context SecurityContext security, @QueryParam("before") @Nullable String before) {
        List<AuditEntry> page =
                showActivity.show(SignedIn.of(security).session().account(), numberIn(before));
        Translatable answer = language -> ActivityAnswer.of(page, language);
        return Response.ok(answer).build();
    }

    private static long numberIn(@Nullable String before) {
        if (before == null) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(before);
        } catch (NumberFormatException unreadable) {
            throw Parameters.refused("before", "form.not-a-number", RuleId.HOT_5);
        }
    }
}
