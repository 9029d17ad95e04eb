package de.aok.meineaok.mailbox.rest;

import de.aok.meineaok.document.rest.FileEntry;
import de.aok.meineaok.mailbox.application.ReadDepartmentInbox;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person wrote to a department, opened by it.
 *
 * @param accountId whose it is
 * @param answeredAt when it was answered; null while it was not
 */
public record OpenedMessage(
        UUID id,
        UUID threadId,
        UUID accountId,
        String subjectArea,
        String subject,
        String body,
        Instant sentAt,
        @Nullable Instant answeredAt,
        List<FileEntry> attachments) {
    static OpenedMessage of(ReadDepartmentInbox.Opened opened) {
        return new OpenedMessage(
                opened.message().id().value(),
                opened.message().thread().value(),
                opened.message().account().value(),
                opened.message().area().name(),
                opened.message().text().subject(),
                opened.message().text().body(),
                opened.message().sentAt(),
                opened.message().answeredAt(),
                FileEntry.all(opened.attachments()));
    }

    @Override
    public String toString() {
        return "OpenedMessage[…]";
    }
}
