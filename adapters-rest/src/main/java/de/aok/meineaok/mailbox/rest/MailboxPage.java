package de.aok.meineaok.mailbox.rest;

import de.aok.meineaok.mailbox.application.ReadMailbox;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the mailbox.
 *
 * @param messages the newest first
 * @param unread how many messages of the whole mailbox are unread; 100 stands for that many or more
 * @param next what {@code before} is to be for the next page; null if there is none
 */
public record MailboxPage(
        List<MailboxEntry> messages, int unread, @Nullable String next) {
    static MailboxPage of(ReadMailbox.Page page) {
        return new MailboxPage(
                page.entries().stream().map(MailboxEntry::of).toList(), page.unread(), MessageCursor.of(page.next()));
    }
}
