package de.aok.meineaok.notification.application;

import java.time.Instant;
import java.util.Set;

/** What a channel tells afterwards of something that was handed over (NTF-3). Its codes bear nothing of a commission's content. */
public sealed interface DeliveryReport {

    /** When it happened, as the channel says. */
    Instant at();

    /**
     * A carrier's receipt for an SMS.
     *
     * @param reference how the carrier calls it
     * @param arrived whether it reached the phone; else it never will
     * @param code how the carrier words it
     * @param at when
     */
    record Receipt(CarrierReference reference, boolean arrived, String code, Instant at) implements DeliveryReport {}

    /**
     * A mail came back for good.
     *
     * @param mail its commission
     * @param code the status code of RFC 3463
     * @param at when
     */
    record Bounce(CommissionId mail, String code, Instant at) implements DeliveryReport {}

    /**
     * The print shop has taken a batch, and vouches for it from now on.
     *
     * @param batch which
     * @param letters the commissions of the letters that are in it
     * @param at when
     */
    record Acknowledgement(BatchId batch, Set<CommissionId> letters, Instant at) implements DeliveryReport {
        public Acknowledgement {
            letters = Set.copyOf(letters);
        }
    }

    /**
     * A letter came back by post.
     *
     * @param letter its commission
     * @param code why, as the print shop words it
     * @param at when
     */
    record ReturnedLetter(CommissionId letter, String code, Instant at) implements DeliveryReport {}
}
