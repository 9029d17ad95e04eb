package de.aok.meineaok.delivery.rest;

import de.aok.meineaok.delivery.application.DeliverDocument.Outcome;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which way a document goes.
 *
 * @param way {@code MAILBOX}: it is there; {@code POST}: whoever sent it is to post it
 * @param messageId its message in the mailbox; null if it goes by post
 */
public record DocumentDelivered(String way, @Nullable UUID messageId) {
    static DocumentDelivered of(Outcome.InMailbox there) {
        return new DocumentDelivered("MAILBOX", there.id().value());
    }

    static DocumentDelivered byPost() {
        return new DocumentDelivered("POST", null);
    }
}
