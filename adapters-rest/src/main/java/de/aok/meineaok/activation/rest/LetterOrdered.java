package de.aok.meineaok.activation.rest;

import java.time.LocalDate;

/**
 * A letter with a new activation code is ordered; every code before it is void.
 *
 * @param activationCodeValidThrough last day on which the code serves, Europe/Berlin
 */
public record LetterOrdered(LocalDate activationCodeValidThrough) {}
