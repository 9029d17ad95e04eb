package de.aok.meineaok.receipt.application;

import java.time.LocalDate;
import java.util.UUID;

/** A place among the lines of a receipt. */
public record LinePlace(LocalDate day, UUID id) {}
