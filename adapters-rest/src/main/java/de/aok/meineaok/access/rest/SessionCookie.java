package de.aok.meineaok.access.rest;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.ws.rs.core.NewCookie;

/**
 * The cookie in which a browser carries a session. Its prefix makes browsers insist on what is set here; without an age it goes
 * when the browser does.
 */
@Rule(RuleId.LOG_5)
public final class SessionCookie {
    public static final String NAME = "__Host-meineaok-session";

    private SessionCookie() {}

    /** @param token the session's secret */
    public static NewCookie of(String token) {
        return builder().value(token).build();
    }

    /** Makes the browser forget it. */
    public static NewCookie cleared() {
        return builder().value("").maxAge(0).build();
    }

    private static NewCookie.Builder builder() {
        return new NewCookie.Builder(NAME).path("/").secure(true).httpOnly(true).sameSite(NewCookie.SameSite.STRICT);
    }
}
