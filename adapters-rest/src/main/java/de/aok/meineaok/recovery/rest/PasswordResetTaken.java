package de.aok.meineaok.recovery.rest;

/**
 * A request was taken, whatever comes of it.
 *
 * @param notice what happens if it fits; always the same (RCV-1)
 */
public record PasswordResetTaken(String notice) {}
