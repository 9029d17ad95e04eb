package de.aok.meineaok.notification.application;

import de.aok.meineaok.account.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A commission that could not be delivered at last. Of its content it tells nothing.
 *
 * @param id its identifier
 * @param channel by which it should have left
 * @param subject whom it concerns: an account, or what stands for one in the audit trail; null if that was not kept
 * @param commissionedAt when it was commissioned
 * @param undeliveredAt when it was given up or came back
 * @param cameBack whether it was handed over and came back; its content is gone then, and it cannot be tried again
 * @param reason why, as the channel words it
 */
public record Undelivered(
        CommissionId id,
        Channel channel,
        @Nullable AccountId subject,
        Instant commissionedAt,
        Instant undeliveredAt,
        boolean cameBack,
        String reason) {}
