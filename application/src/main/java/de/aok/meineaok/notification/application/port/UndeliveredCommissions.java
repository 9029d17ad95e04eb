package de.aok.meineaok.notification.application.port;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.notification.application.Channel;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What could not be delivered at last, and waits for the back office: commissions that were given up, and mails that came back. */
@Rule(RuleId.NTF_3)
public interface UndeliveredCommissions {

    /** Those that nobody has seen to yet, what has waited for longest first. */
    List<Undelivered> waiting(int atMost);

    /** @return empty if there is none, or somebody has seen to it */
    Optional<Undelivered> find(CommissionId id);

    /** It is due again, and counted anew. @return false if somebody has seen to it already, or its content is gone */
    boolean retry(CommissionId id, Instant now);

    /** It is let go, and its content deleted. @return false if somebody has seen to it already */
    boolean discard(CommissionId id, Instant now);

    /**
     * What could not be delivered.
     *
     * @param id its commission
     * @param channel by which it should have left
     * @param subject whom it concerns: an account, or what stands for one in the audit trail; null if that was not kept
     * @param commissionedAt when it was commissioned
     * @param undeliveredAt when it was given up or came back
     * @param cameBack whether it was handed over and came back; its content is gone then, and it cannot be tried again
     * @param reason tells nothing of its content
     */
    record Undelivered(
            CommissionId id,
            Channel channel,
            @Nullable AccountId subject,
            Instant commissionedAt,
            Instant undeliveredAt,
            boolean cameBack,
            String reason) {}
}
