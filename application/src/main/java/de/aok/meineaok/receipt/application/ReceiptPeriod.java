package de.aok.meineaok.receipt.application;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.LocalDate;

/**
 * The days of service that a receipt tells of, both included.
 *
 * @param from the first
 * @param to the last, not before the first
 */
@Rule({RuleId.RCP_1, RuleId.RCP_2})
public record ReceiptPeriod(LocalDate from, LocalDate to) {

    /** @throws IllegalArgumentException if it ends before it begins */
    public ReceiptPeriod {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("ends before it begins");
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
