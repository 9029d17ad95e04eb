package de.aok.meineaok.mailbox.rest;

import de.aok.meineaok.document.rest.FileEntry;
import de.aok.meineaok.mailbox.application.Message;
import de.aok.meineaok.mailbox.application.ReadMailbox;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message, opened. See {@link MailboxEntry} for what is in lists as well.
 *
 * @param body what it says, as plain text
 * @param readAt when the person read it first; null while she has not
 * @param uploadId whose original is asked for; null if none is
 * @param attachments in their order
 * @param thread this message and those with which it belongs together, the newest first
 */
public record MessageAnswer(
        UUID id,
        UUID threadId,
        boolean fromMe,
        String kind,
        String subjectArea,
        String subject,
        String body,
        Instant sentAt,
        @Nullable Instant readAt,
        @Nullable Instant answeredAt,
        @Nullable LocalDate deletedOn,
        @Nullable UUID uploadId,
        List<FileEntry> attachments,
        List<MailboxEntry> thread) {
    static MessageAnswer of(ReadMailbox.Opened opened) {
        Message message = opened.message();
        return new MessageAnswer(
                message.id().value(),
                message.thread().value(),
                message.fromPerson(),
                message.kind().name(),
                message.area().name(),
                message.text().subject(),
                message.text().body(),
                message.sentAt(),
                message.readAt(),
                message.answeredAt(),
                opened.deletedOn(),
                message.upload(),
                FileEntry.all(opened.attachments()),
                opened.thread().stream().map(MailboxEntry::of).toList());
    }

    @Override
    public String toString() {
        return "MessageAnswer[…]";
    }
}
