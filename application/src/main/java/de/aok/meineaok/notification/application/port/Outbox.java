package de.aok.meineaok.notification.application.port;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.notification.application.CarrierReference;
import de.aok.meineaok.notification.application.Channel;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What waits to be sent. Written in the transaction that causes it, so that neither comes without the other. */
@Rule({RuleId.NTF_3, RuleId.REG_7})
public interface Outbox {

    /**
     * @param subject whom staff is told of if it cannot be delivered: an account, or what stands for one in the audit trail; null
     *     for what serves too shortly for that
     */
    void add(CommissionId id, @Nullable AccountId subject, Commission commission, Instant now);

    /** On which channels something is due; letters apart, which leave in batches. */
    Set<Channel> due(Instant now);

    /**
     * Takes what has been due for longest, for this server alone until the lease runs out; what another server has taken is passed
     * over. Whoever ends without settling it leaves it to be taken again.
     */
    Optional<Taken> takeNext(Channel channel, Instant now, Duration lease);

    /**
     * It was handed over. Its content is deleted. That holds whoever has it meanwhile, for no lease makes a hand-over undone; but
     * what is settled stays as it was settled first.
     *
     * @param reference how its carrier calls it; null if that will report nothing
     */
    void delivered(CommissionId id, @Nullable CarrierReference reference, Instant now);

    /** It is too late to send it. Its content is deleted; unless the lease has run out and somebody else has taken it. */
    void expired(Taken taken, Instant now);

    /** The channel was down. It is due again at an instant; unless the lease has run out and somebody else has taken it. */
    void putOff(Taken taken, Instant dueAgainAt);

    /**
     * It was not taken, which counts. It is due again at an instant; unless the lease has run out and somebody else has taken it.
     *
     * @param reason tells nothing of its content
     */
    void refused(Taken taken, String reason, Instant dueAgainAt);

    /**
     * It is tried no more, and waits with its content for the back office; unless the lease has run out and somebody else has taken
     * it.
     *
     * @param reason tells nothing of its content
     */
    void givenUp(Taken taken, String reason, Instant now);

    /** When it was handed over; empty while it was not. */
    Optional<Instant> deliveredAt(CommissionId id);

    /**
     * What was taken.
     *
     * @param commission null if it cannot be read, as when it was sealed by a key that is not known here: it must not keep the
     *     others from leaving
     * @param tries how often it had been taken before, which tells this taking from every other
     * @param refusals how often it was not taken over, though its channel was up
     */
    record Taken(CommissionId id, @Nullable Commission commission, int tries, int refusals) {}
}
