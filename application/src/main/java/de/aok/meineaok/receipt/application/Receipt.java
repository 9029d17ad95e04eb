package de.aok.meineaok.receipt.application;

import de.aok.meineaok.receipt.ServiceArea;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A patient receipt, or a page of one.
 *
 * @param area the one that it is narrowed to; null if it tells of all
 * @param lines newest first
 * @param totals of the whole receipt, also with a page
 * @param next where the next page begins; null if there is none
 */
public record Receipt(
        ReceiptPeriod period,
        @Nullable ServiceArea area,
        List<ReceiptLine> lines,
        ReceiptTotals totals,
        @Nullable LinePlace next) {
    public Receipt {
        lines = List.copyOf(lines);
    }

    @Override
    public String toString() {
        return "Receipt[…]";
    }
}
