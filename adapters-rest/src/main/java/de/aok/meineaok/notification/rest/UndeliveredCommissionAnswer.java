package de.aok.meineaok.notification.rest;

import de.aok.meineaok.notification.application.Undelivered;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that could not be delivered; nothing of its content.
 *
 * @param id by which it is tried again or let go
 * @param channel {@code SMS}, {@code MAIL}, {@code LETTER} or {@code CORE}, the core system
 * @param accountId whose account it concerns, or what stands for somebody who has none; null if that was not kept
 * @param commissionedAt since when it should have left
 * @param undeliveredAt when it was given up or came back
 * @param cameBack whether it was sent and came back, and so cannot be tried again
 * @param reason why, as the channel words it
 */
public record UndeliveredCommissionAnswer(
        UUID id,
        String channel,
        @Nullable UUID accountId,
        Instant commissionedAt,
        Instant undeliveredAt,
        boolean cameBack,
        String reason) {
    static UndeliveredCommissionAnswer of(Undelivered found) {
        return new UndeliveredCommissionAnswer(
                found.id().value(),
                found.channel().name(),
                found.subject() == null ? null : found.subject().value(),
                found.commissionedAt(),
                found.undeliveredAt(),
                found.cameBack(),
                found.reason());
    }
}
