package de.aok.meineaok.access.rest;

import de.aok.meineaok.access.application.UseSession;
import de.aok.meineaok.login.Session;
import de.aok.meineaok.problem.rest.ProblemKind;
import de.aok.meineaok.problem.rest.Refusal;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets a request pass that shows a session: in the {@code Authorization} header or, where there is none, in the cookie.
 *
 * <p>Browsers add the cookie by themselves, whoever makes them send a request. A write by cookie therefore needs a header that no
 * other page can add without being allowed to.
 */
@Rule({RuleId.LOG_1, RuleId.LOG_5})
final class SessionFilter implements ContainerRequestFilter {
    private static final String SCHEME = "Bearer ";
    private static final String REQUESTED_WITH = "X-Requested-With";
    private static final String PORTAL = "MeineAOK";

    private final UseSession useSession;

    SessionFilter(UseSession useSession) {
        this.useSession = useSession;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        boolean byCookie = authorization == null;
        if (byCookie
                && Writes.isWrite(request.getMethod())
                && request.getCookies().containsKey(SessionCookie.NAME)
                && !PORTAL.equals(request.getHeaderString(REQUESTED_WITH))) {
            request.abortWith(Refusal.of(ProblemKind.CROSS_SITE_REQUEST).response());
            return;
        }
        String token = byCookie ? cookieToken(request) : bearerToken(authorization);
        Optional<Session> session = token == null ? Optional.empty() : useSession.use(token);
        if (token == null || session.isEmpty()) {
            request.abortWith(SignedIn.required().response());
            return;
        }
        request.setSecurityContext(new Inside(new SignedIn(token, session.get()), request.getSecurityContext()));
    }

    private static @Nullable String cookieToken(ContainerRequestContext request) {
        Cookie cookie = request.getCookies().get(SessionCookie.NAME);
        return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
    }

    private static @Nullable String bearerToken(String authorization) {
        boolean bearer = authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        String token = bearer ? authorization.substring(SCHEME.length()).strip() : "";
        return token.isEmpty() ? null : token;
    }

    private record Inside(SignedIn signedIn, SecurityContext outside) implements SecurityContext {
        @Override
        public Principal getUserPrincipal() {
            return signedIn;
        }

        @Override
        public boolean isUserInRole(String role) {
            return false;
        }

        @Override
        public boolean isSecure() {
            return outside.isSecure();
        }

        @Override
        public String getAuthenticationScheme() {
            return "Bearer";
        }
    }
}
