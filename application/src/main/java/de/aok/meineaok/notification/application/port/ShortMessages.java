package de.aok.meineaok.notification.application.port;

import de.aok.meineaok.notification.application.CarrierReference;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.DeliverCommissions;
import java.util.Optional;

/** The channel by which SMS leave. */
public interface ShortMessages {

    /**
     * Hands one over. To do so again with the same ID must not send it twice, as far as the channel can tell. What takes longer than
     * {@link DeliverCommissions#LEASE} should be given up: another server may be at it then.
     *
     * @return how the carrier calls it, if that will report what becomes of it
     * @throws UndeliverableException if it was not handed over
     */
    Optional<CarrierReference> send(CommissionId id, Commission.Sms sms) throws UndeliverableException;
}
