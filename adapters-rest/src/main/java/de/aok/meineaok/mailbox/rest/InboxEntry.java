package de.aok.meineaok.mailbox.rest;

import de.aok.meineaok.mailbox.application.MessageHead;
import java.time.Instant;
import java.util.UUID;

/**
 * A message that waits for an answer; without anything of what it says (HOT-5).
 *
 * @param id by which it is opened and answered
 * @param threadId the same for all messages that answer each other
 * @param subjectArea Themenbereich
 * @param sentAt when the person sent it
 */
public record InboxEntry(UUID id, UUID threadId, String subjectArea, Instant sentAt) {
    static InboxEntry of(MessageHead head) {
        return new InboxEntry(
                head.id().value(), head.thread().value(), head.area().name(), head.sentAt());
    }
}
