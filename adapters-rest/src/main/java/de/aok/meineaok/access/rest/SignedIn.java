package de.aok.meineaok.access.rest;

import de.aok.meineaok.login.LoginProblem;
import de.aok.meineaok.login.Session;
import de.aok.meineaok.problem.rest.Finding;
import de.aok.meineaok.problem.rest.ProblemKind;
import de.aok.meineaok.problem.rest.Refusal;
import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Violation;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/**
 * Whoever sends a request inside a session.
 *
 * @param token the session's secret
 * @param session the session, already used for this request
 */
public record SignedIn(String token, Session session) implements Principal {

    /** @throws IllegalStateException if the resource is not protected */
    public static SignedIn of(SecurityContext security) {
        if (security.getUserPrincipal() instanceof SignedIn signedIn) {
            return signedIn;
        }
        throw new IllegalStateException("not in the protected area");
    }

    /** The answer to whoever is not. */
    public static Refusal required() {
        return Refusal.of(
                ProblemKind.SESSION_REQUIRED,
                new Finding.OfNoEntry(Violation.of(LoginProblem.NO_SESSION, Field.USER_NAME)));
    }

    @Override
    public String getName() {
        return session.account().toString();
    }

    @Override
    public String toString() {
        return "SignedIn[…]";
    }
}
