package de.aok.meineaok.login.rest;

/**
 * The login waits for the choice of a new password, since a one-time password began it (RCV-3).
 *
 * @param next {@code NEW_PASSWORD}
 */
public record NewPasswordDue(String next) {}
