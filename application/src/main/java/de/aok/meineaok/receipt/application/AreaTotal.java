package de.aok.meineaok.receipt.application;

import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.receipt.ServiceArea;

/**
 * What the services of an area cost together.
 *
 * @param lines how many there are
 */
public record AreaTotal(ServiceArea area, int lines, Euro cost) {}
