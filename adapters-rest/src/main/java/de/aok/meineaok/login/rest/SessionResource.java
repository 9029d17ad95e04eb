package de.aok.meineaok.login.rest;

import de.aok.meineaok.access.application.UseSession;
import de.aok.meineaok.access.rest.SessionCookie;
import de.aok.meineaok.access.rest.SignedIn;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/** The session of the request. */
@Path("session")
@Dependent
@Rule(RuleId.LOG_5)
public class SessionResource {
    private final UseSession useSession;

    @Inject
    public SessionResource(UseSession useSession) {
        this.useSession = useSession;
    }

    /** Logout. */
    @DELETE
    public Response end(@Context SecurityContext security) {
        useSession.end(SignedIn.of(security).token());
        return Response.noContent().cookie(SessionCookie.cleared()).build();
    }
}
