package de.aok.meineaok.coresystem.rest;

/**
 * What an event turned out to be.
 *
 * @param told {@code FOLLOWED}: it holds; {@code WAITING}: it is kept, and waits for what comes before it; {@code KNOWN}: it was told
 *     before
 */
public record CoreEventTaken(String told) {}
