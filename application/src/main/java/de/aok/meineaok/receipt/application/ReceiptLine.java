package de.aok.meineaok.receipt.application;

import de.aok.meineaok.insured.application.BilledService;
import java.util.UUID;

/**
 * A line of a receipt.
 *
 * @param id the same for as long as its bill says so
 */
public record ReceiptLine(UUID id, BilledService billed) {

    /** Where it stands among the lines, newest first. */
    public LinePlace place() {
        return new LinePlace(billed.day(), id);
    }
}
