package de.aok.meineaok.delivery.application;

import de.aok.meineaok.mailbox.application.SenderReference;
import de.aok.meineaok.retention.RetentionClass;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * That a document goes by post: nothing of it, nor of the person.
 *
 * @param id unique
 * @param reference by which its sender knows it
 * @param kept how the document is classed
 * @param decidedAt when that was decided, to the microsecond, as databases keep it
 */
public record PostedDocument(UUID id, SenderReference reference, RetentionClass kept, Instant decidedAt) {
    public PostedDocument {
        decidedAt = decidedAt.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public String toString() {
        return "PostedDocument[" + id + ']';
    }
}
