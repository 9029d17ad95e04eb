package de.aok.meineaok.insured.application;

import java.time.Instant;

/**
 * What the core system confirmed, ahead of the next hand-over.
 *
 * @param at when it was decided
 */
public record Confirmed<T>(T value, Instant at) {}
