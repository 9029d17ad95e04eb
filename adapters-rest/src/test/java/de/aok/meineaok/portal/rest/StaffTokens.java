package de.aok.meineaok.portal.rest;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows staff as the server does that is in front of the interface: a token {@code staff:<name>:<roles>} names its bearer. */
public final class StaffTokens implements Filter {
    private static final String PREFIX = "Bearer staff:";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String authorization = ((HttpServletRequest) request).getHeader("Authorization");
        boolean staff = authorization != null && authorization.startsWith(PREFIX);
        chain.doFilter(
                staff ? new Known((HttpServletRequest) request, authorization.substring(PREFIX.length())) : request,
                response);
    }

    private static final class Known extends HttpServletRequestWrapper {
        private final String name;
        private final List<String> roles;

        Known(HttpServletRequest request, String token) {
            super(request);
            int colon = token.indexOf(':');
            this.name = token.substring(0, colon);
            this.roles = List.of(token.substring(colon + 1).split(",", -1));
        }

        @Override
        public Principal getUserPrincipal() {
            return () -> name;
        }

        @Override
        public boolean isUserInRole(@Nullable String role) {
            return role != null && roles.contains(role);
        }
    }
}
