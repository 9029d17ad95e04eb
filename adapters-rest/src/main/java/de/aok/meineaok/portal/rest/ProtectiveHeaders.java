package de.aok.meineaok.portal.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.Set;

/** Tells browsers and caches to keep nothing of an answer, and to take it for nothing but what it is. */
@Provider
@Dependent
public final class ProtectiveHeaders implements ContainerResponseFilter {

    private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";
    private static final String REFERRER_POLICY = "Referrer-Policy";

    /** A page that people look at needs ones of its own. */
    private static final Set<String> OF_PAGES = Set.of(CONTENT_SECURITY_POLICY, REFERRER_POLICY);

    static final Map<String, String> VALUES = Map.of(
            HttpHeaders.CACHE_CONTROL,
            "no-store",
            "X-Content-Type-Options",
            "nosniff",
            CONTENT_SECURITY_POLICY,
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            REFERRER_POLICY,
            "no-referrer",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        VALUES.forEach((name, value) -> {
            if (!OF_PAGES.contains(name) || !response.getHeaders().containsKey(name)) {
                response.getHeaders().putSingle(name, value);
            }
        });
    }
}
