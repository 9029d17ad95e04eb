package de.aok.meineaok.mailbox.application;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.mailbox.MessageId;
import de.aok.meineaok.mailbox.MessageKind;
import de.aok.meineaok.mailbox.MessageText;
import de.aok.meineaok.mailbox.SubjectArea;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Nachricht: something in a mailbox, as it is kept.
 *
 * @param account whose mailbox
 * @param thread the first message of those that answer each other; of that one, itself
 * @param fromPerson whether the person wrote it; else the AOK did
 * @param sentAt when, to the microsecond, as databases keep it
 * @param readAt when the person read it; null while she has not, or if she wrote it
 * @param answeredAt when the AOK answered what the person wrote; null while it has not
 * @param reference by which its sender knows a repeat; null if there is none
 * @param upload whose original is asked for (DOC-3); null if none is
 * @param held whether a legal hold keeps it from being deleted (RET-3)
 */
public record Message(
        MessageId id,
        AccountId account,
        MessageId thread,
        boolean fromPerson,
        MessageKind kind,
        SubjectArea area,
        MessageText text,
        Instant sentAt,
        @Nullable Instant readAt,
        @Nullable Instant answeredAt,
        @Nullable SenderReference reference,
        @Nullable UUID upload,
        boolean held) {
    public Message {
        sentAt = sentAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** What the person writes. */
    public static Message fromPerson(
            MessageId id, AccountId account, SubjectArea area, MessageText text, Instant sentAt) {
        return new Message(
                id, account, id, true, MessageKind.MESSAGE, area, text, sentAt, null, null, null, null, false);
    }

    /** What the AOK sends. */
    public static Message fromAok(
            MessageId id, AccountId account, MessageKind kind, SubjectArea area, MessageText text, Instant sentAt) {
        return new Message(id, account, id, false, kind, area, text, sentAt, null, null, null, null, false);
    }

    /** The same, in the thread of another. */
    public Message answering(Message other) {
        return with(other.thread, reference, upload);
    }

    /** The same, of which its sender knows a repeat. */
    public Message knownAs(@Nullable SenderReference sendersOwn) {
        return with(thread, sendersOwn, upload);
    }

    /** The same, asking for the original of an upload. */
    public Message about(@Nullable UUID original) {
        return with(thread, reference, original);
    }

    private Message with(MessageId itsThread, @Nullable SenderReference sendersOwn, @Nullable UUID original) {
        return new Message(
                id,
                account,
                itsThread,
                fromPerson,
                kind,
                area,
                text,
                sentAt,
                readAt,
                answeredAt,
                sendersOwn,
                original,
                held);
    }

    /** Whether its sender, who calls both the same, has sent nothing else with this one. */
    public boolean isRepeatOf(Message before) {
        return account.equals(before.account)
                && kind == before.kind
                && area == before.area
                && text.equals(before.text)
                && Objects.equals(upload, before.upload);
    }

    /** What a list shows of it. */
    public MessageHead head() {
        return new MessageHead(
                id, account, thread, fromPerson, kind, area, text.subject(), sentAt, readAt, answeredAt, held);
    }

    @Override
    public String toString() {
        return "Message[" + id + ']';
    }
}
