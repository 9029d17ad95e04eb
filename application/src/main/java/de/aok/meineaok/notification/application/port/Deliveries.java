package de.aok.meineaok.notification.application.port;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.notification.application.BatchId;
import de.aok.meineaok.notification.application.CarrierReference;
import de.aok.meineaok.notification.application.Channel;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import java.util.Optional;

/** What became of commissions after their hand-over, as their channels report. What was reported first stays. */
@Rule(RuleId.NTF_3)
public interface Deliveries {

    /**
     * What a carrier has called so has arrived, or never will.
     *
     * @return false if nothing is called so (yet: a receipt may be faster than the note of the hand-over)
     */
    boolean receipt(CarrierReference reference, boolean arrived, String code, Instant at);

    /**
     * It came back, which counts once.
     *
     * @param at when, as the channel says
     * @return whom it concerns; empty if that it came back was known, or nothing of the kind leaves by that channel
     */
    Optional<AccountId> cameBack(Channel channel, CommissionId id, String code, Instant at);

    /** Whoever was handed a batch vouches for it. */
    void acknowledged(BatchId batch, Instant at);
}
