package de.aok.meineaok.mailbox.rest;

import de.aok.meineaok.mailbox.application.ReadDepartmentInbox;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a department's inbox.
 *
 * @param messages the oldest first
 * @param next what {@code after} is to be for the next page; null if there is none
 */
public record InboxPage(List<InboxEntry> messages, @Nullable String next) {
    static InboxPage of(ReadDepartmentInbox.Page page) {
        return new InboxPage(page.heads().stream().map(InboxEntry::of).toList(), MessageCursor.of(page.next()));
    }
}
