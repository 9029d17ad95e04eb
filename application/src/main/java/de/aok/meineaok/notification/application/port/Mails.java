package de.aok.meineaok.notification.application.port;

import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.DeliverCommissions;

/** The channel by which mails leave. */
public interface Mails {

    /**
     * Hands one over. To do so again with the same ID must not send it twice, as far as the channel can tell. What takes longer than
     * {@link DeliverCommissions#LEASE} should be given up: another server may be at it then.
     *
     * @throws UndeliverableException if it was not handed over
     */
    void send(CommissionId id, Commission.Mail mail) throws UndeliverableException;
}
