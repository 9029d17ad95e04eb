package de.aok.meineaok.mailbox.application;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.mailbox.MessageId;
import de.aok.meineaok.mailbox.MessageKind;
import de.aok.meineaok.mailbox.SubjectArea;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message without what it says; see {@link Message}. */
public record MessageHead(
        MessageId id,
        AccountId account,
        MessageId thread,
        boolean fromPerson,
        MessageKind kind,
        SubjectArea area,
        String subject,
        Instant sentAt,
        @Nullable Instant readAt,
        @Nullable Instant answeredAt,
        boolean held) {

    /** Whether the person has still to read it. */
    public boolean unread() {
        return !fromPerson && readAt == null;
    }

    /** Its place among others. */
    public Place place() {
        return new Place(sentAt, id);
    }

    @Override
    public String toString() {
        return "MessageHead[" + id + ']';
    }
}
