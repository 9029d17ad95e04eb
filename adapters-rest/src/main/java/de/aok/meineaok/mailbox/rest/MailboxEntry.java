package de.aok.meineaok.mailbox.rest;

import de.aok.meineaok.mailbox.application.MessageHead;
import de.aok.meineaok.mailbox.application.ReadMailbox;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message in a list.
 *
 * @param id by which it is opened
 * @param threadId the same for all messages that answer each other
 * @param fromMe whether the person wrote it; else the AOK did
 * @param kind {@code LETTER}, {@code MESSAGE} or {@code NOTICE}
 * @param subjectArea Themenbereich
 * @param subject Betreff
 * @param sentAt when it was sent
 * @param unread whether the person has still to read it
 * @param answeredAt when the AOK answered what the person wrote; null while it has not
 * @param deletedOn the day on which it will be deleted (RET-5); null while the law keeps it from that
 */
public record MailboxEntry(
        UUID id,
        UUID threadId,
        boolean fromMe,
        String kind,
        String subjectArea,
        String subject,
        Instant sentAt,
        boolean unread,
        @Nullable Instant answeredAt,
        @Nullable LocalDate deletedOn) {
    static MailboxEntry of(ReadMailbox.Entry entry) {
        MessageHead head = entry.head();
        return new MailboxEntry(
                head.id().value(),
                head.thread().value(),
                head.fromPerson(),
                head.kind().name(),
                head.area().name(),
                head.subject(),
                head.sentAt(),
                head.unread(),
                head.answeredAt(),
                entry.deletedOn());
    }

    @Override
    public String toString() {
        return "MailboxEntry[…]";
    }
}
