package de.aok.meineaok.notification.application.port;

import de.aok.meineaok.notification.application.Channel;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What waits to be sent. Written in the transaction that causes it, so that neither comes without the other. */
@Rule({RuleId.NTF_3, RuleId.REG_7})
public interface Outbox {

    void add(CommissionId id, Commission commission, Instant now);

    /**
     * Takes what is due, for this server alone until the lease runs out; what another server has taken is passed over.
     *
     * @param atMost how many at once
     */
    List<Taken> take(Channel channel, Instant now, Duration lease, int atMost);

    /** It was handed over. Its content is deleted. */
    void delivered(CommissionId id, Instant now);

    /** It is too late to send it. Its content is deleted. */
    void expired(CommissionId id, Instant now);

    /** It could not be handed over, and is due again at an instant. */
    void failed(CommissionId id, Instant dueAgainAt);

    /** When it was handed over; empty while it was not. */
    Optional<Instant> deliveredAt(CommissionId id);

    /**
     * What was taken.
     *
     * @param tries how often it was tried before
     */
    record Taken(CommissionId id, Commission commission, int tries) {}
}
