package de.aok.meineaok.notification.application.port;

import de.aok.meineaok.notification.application.Channel;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What waits to be sent. Written in the transaction that causes it, so that neither comes without the other. */
@Rule({RuleId.NTF_3, RuleId.REG_7})
public interface Outbox {

    void add(CommissionId id, Commission commission, Instant now);

    /**
     * Takes what has been due for longest, for this server alone until the lease runs out; what another server has taken is passed
     * over. Whoever ends without settling it leaves it to be taken again.
     */
    Optional<Taken> takeNext(Channel channel, Instant now, Duration lease);

    /**
     * It was handed over. Its content is deleted. That holds whoever has it meanwhile, for no lease makes a hand-over undone; but
     * what is settled stays as it was settled first.
     */
    void delivered(CommissionId id, Instant now);

    /** It is too late to send it. Its content is deleted; unless the lease has run out and somebody else has taken it. */
    void expired(Taken taken, Instant now);

    /** It could not be handed over, and is due again at an instant; unless the lease has run out and somebody else has taken it. */
    void failed(Taken taken, Instant dueAgainAt);

    /** When it was handed over; empty while it was not. */
    Optional<Instant> deliveredAt(CommissionId id);

    /**
     * What was taken.
     *
     * @param commission null if it cannot be read, as when it was sealed by a key that is not known here: it must not keep the
     *     others from leaving
     * @param tries how often it had been taken before, which tells this taking from every other
     */
    record Taken(CommissionId id, @Nullable Commission commission, int tries) {}
}
