package de.aok.meineaok.login.rest;

import java.time.Instant;

/**
 * All steps are done.
 *
 * @param next {@code DONE}
 * @param sessionToken the session's secret, for the {@code Authorization} header; told only here
 * @param sessionEndsAt when the session ends if it is not used
 */
public record LoginDone(String next, String sessionToken, Instant sessionEndsAt) {
    @Override
    public String toString() {
        return "LoginDone[…]";
    }
}
