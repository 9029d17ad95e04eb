package de.aok.meineaok.receipt.rest;

import de.aok.meineaok.receipt.application.AreaTotal;
import java.math.BigDecimal;

/**
 * What the services of an area cost together.
 *
 * @param lines how many there are
 * @param cost in euros, with two decimal places
 */
public record AreaTotalEntry(String area, int lines, BigDecimal cost) {

    static AreaTotalEntry of(AreaTotal total) {
        return new AreaTotalEntry(
                total.area().name(), total.lines(), total.cost().amount());
    }
}
