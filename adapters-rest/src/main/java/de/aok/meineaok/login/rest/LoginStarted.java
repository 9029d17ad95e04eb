package de.aok.meineaok.login.rest;

import de.aok.meineaok.problem.rest.ViolationAnswer;
import org.jspecify.annotations.Nullable;

/**
 * A login that waits for its mTAN.
 *
 * @param loginId the secret that binds its steps together
 * @param next {@code MTAN}
 * @param sentTo the number, masked
 * @param mtanNotSent why no mTAN is on its way; null if one is
 */
public record LoginStarted(
        String loginId,
        String next,
        String sentTo,
        @Nullable ViolationAnswer mtanNotSent) {
    @Override
    public String toString() {
        return "LoginStarted[…]";
    }
}
