package de.aok.meineaok.login.rest;

import de.aok.meineaok.problem.rest.ViolationAnswer;
import org.jspecify.annotations.Nullable;

/**
 * The new number counts; the login waits for an mTAN that was sent to it.
 *
 * @param next {@code MTAN}
 * @param sentTo the new number, masked
 * @param mtanNotSent why no mTAN is on its way; null if one is
 */
public record MobileNumberRenewed(
        String next, String sentTo, @Nullable ViolationAnswer mtanNotSent) {}
