package de.aok.meineaok.receipt.application;

import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.identity.PersonName;
import java.time.LocalDate;

/**
 * A receipt, to be written down whole.
 *
 * @param holder whose it is
 * @param madeOn the day on which it was asked for
 */
public record ReceiptDocument(PersonName holder, Kvnr kvnr, LocalDate madeOn, Receipt receipt) {
    @Override
    public String toString() {
        return "ReceiptDocument[…]";
    }
}
