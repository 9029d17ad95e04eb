package de.aok.meineaok.notification.application.port;

import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;

/** The channel by which mails leave. */
public interface Mails {

    /**
     * Hands one over. To do so again with the same ID must not send it twice, as far as the channel can tell.
     *
     * @throws UndeliverableException if it was not handed over; it will be tried again
     */
    void send(CommissionId id, Commission.Mail mail) throws UndeliverableException;
}
