package de.aok.meineaok.portal.rest;

import de.aok.meineaok.document.rest.TakesFiles;
import de.aok.meineaok.problem.rest.ProblemKind;
import de.aok.meineaok.problem.rest.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/** Keeps out bodies that say beforehand that they are too large, except where files are taken. */
@Provider
@Dependent
public final class BodyLimit implements DynamicFeature {
    /** As much as is read of a body; the longest form without files has less than a quarter of it. */
    static final int BYTES = 16 * 1024;

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        if (!resource.getResourceMethod().isAnnotationPresent(TakesFiles.class)) {
            context.register(new Limit(), Priorities.AUTHENTICATION - 200);
        }
    }

    private static final class Limit implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            if (exceedsLimit(request.getHeaderString(HttpHeaders.CONTENT_LENGTH))) {
                request.abortWith(Refusal.of(ProblemKind.BODY_TOO_LARGE).response());
            }
        }

        private static boolean exceedsLimit(@Nullable String contentLength) {
            if (contentLength == null) {
                return false;
            }
            try {
                return Long.parseLong(contentLength) > BYTES;
            } catch (NumberFormatException unreadable) {
                // Open Liberty tells the length of an HTTP/2 request twice, as in 31,31. The limit is kept while
                // reading as
                // well.
                return false;
            }
        }
    }
}
