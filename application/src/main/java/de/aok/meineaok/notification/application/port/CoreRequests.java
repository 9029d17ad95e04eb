package de.aok.meineaok.notification.application.port;

import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;

/** Hands requests over to the insurer's core system. */
@FunctionalInterface
public interface CoreRequests {

    /**
     * Hands a request over.
     *
     * @param id the same if it is handed over once more, by which the core system knows a repeat
     * @throws UndeliverableException if it was not handed over
     */
    void send(CommissionId id, Commission.CoreRequest request) throws UndeliverableException;
}
