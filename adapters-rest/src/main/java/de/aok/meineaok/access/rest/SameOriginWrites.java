package de.aok.meineaok.access.rest;

import de.aok.meineaok.problem.rest.ProblemKind;
import de.aok.meineaok.problem.rest.Refusal;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Refuses writes that a browser sends from somebody else's page. It holds for those without a session too, so that nobody is
 * logged in to an account that is not hers without noticing. Clients that are no browsers send neither header.
 */
@Provider
@Dependent
@Priority(Priorities.AUTHENTICATION - 100)
public final class SameOriginWrites implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        if (!Writes.isWrite(request.getMethod())) {
            return;
        }
        String site = request.getHeaderString("Sec-Fetch-Site");
        String origin = request.getHeaderString("Origin");
        boolean elsewhere = site != null && !site.equals("same-origin")
                || origin != null
                        && !origin.equals(originOf(request.getUriInfo().getBaseUri()));
        if (elsewhere) {
            request.abortWith(Refusal.of(ProblemKind.CROSS_SITE_REQUEST).response());
        }
    }

    /** A URI's origin as browsers write it (RFC 6454, section 6.2); null if it has none. */
    static @Nullable String originOf(URI uri) {
        if (uri.getScheme() == null || uri.getHost() == null) {
            return null;
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        boolean usualPort = uri.getPort() < 0 || uri.getPort() == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + (usualPort ? "" : ":" + uri.getPort());
    }
}
