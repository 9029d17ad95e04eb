package de.aok.meineaok.receipt.rest;

import de.aok.meineaok.receipt.application.ReceiptLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A line of a receipt.
 *
 * @param id by which it can be questioned
 * @param date of the service
 * @param cost in euros, with two decimal places
 */
public record ReceiptLineEntry(UUID id, LocalDate date, String area, String provider, String service, BigDecimal cost) {

    static ReceiptLineEntry of(ReceiptLine line) {
        return new ReceiptLineEntry(
                line.id(),
                line.billed().day(),
                line.billed().area().name(),
                line.billed().provider(),
                line.billed().service(),
                line.billed().cost().amount());
    }
}
