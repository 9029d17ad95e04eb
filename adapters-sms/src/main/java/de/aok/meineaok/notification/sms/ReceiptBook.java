package de.aok.meineaok.notification.sms;

import de.aok.meineaok.notification.application.DeliveryReport;

/** Where carriers' receipts are noted. */
@FunctionalInterface
public interface ReceiptBook {

    /**
     * Notes a receipt. The same one may come again.
     *
     * @return false if nobody knows of such a message, or not yet: its hand-over may be about to be committed
     */
    boolean note(DeliveryReport.Receipt receipt);
}
