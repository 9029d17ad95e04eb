package de.aok.meineaok.portal.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;

/** Tells browsers and caches to keep nothing of an answer, and to take it for nothing but what it is. */
@Provider
@Dependent
public final class ProtectiveHeaders implements ContainerResponseFilter {

    private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

    static final Map<String, String> VALUES = Map.of(
            HttpHeaders.CACHE_CONTROL,
            "no-store",
            "X-Content-Type-Options",
            "nosniff",
            CONTENT_SECURITY_POLICY,
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        VALUES.forEach((name, value) -> {
            // A page that people look at needs one of its own.
            if (!name.equals(CONTENT_SECURITY_POLICY) || !response.getHeaders().containsKey(name)) {
                response.getHeaders().putSingle(name, value);
            }
        });
    }
}
