package de.aok.meineaok.coresystem.rest;

/**
 * What an event turned out to be.
 *
 * @param told {@code FOLLOWED}: it holds; {@code WAITING}: it is kept, and waits for what comes before it; {@code KNOWN}: it, or
 *     something later, was told before; {@code UNKNOWN}: it is about something that the portal never asked for
 */
public record CoreEventTaken(String told) {}
