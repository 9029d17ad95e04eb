package de.aok.meineaok.notification.application.port;

import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.LetterBatch;
import java.util.Map;

/** The channel by which letters leave: whoever prints and posts them. */
public interface Letters {

    /**
     * Hands a batch over as a whole, or not at all. To do so again with the same ID must not have anything printed twice, also when
     * another server is at it at the same time: what was handed over first counts.
     *
     * @return the letters that could not be made, each with the reason; they are not in what was handed over. If that was done before,
     *     those that were left out then
     * @throws UndeliverableException if it was not handed over
     */
    Map<CommissionId, UndeliverableException> send(LetterBatch batch) throws UndeliverableException;
}
