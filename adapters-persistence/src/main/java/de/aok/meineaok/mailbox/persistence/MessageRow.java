package de.aok.meineaok.mailbox.persistence;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.mailbox.MessageId;
import de.aok.meineaok.mailbox.MessageKind;
import de.aok.meineaok.mailbox.MessageText;
import de.aok.meineaok.mailbox.SubjectArea;
import de.aok.meineaok.mailbox.application.Message;
import de.aok.meineaok.mailbox.application.SenderReference;
import de.aok.meineaok.persistence.NullableUuidConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message. It is added by a statement of its own, which a repeat does not disturb. */
@Entity
@Table(name = "message")
@NamedQuery(
        name = "MessageRow.ofSender",
        query = "select m from MessageRow m where m.senderSystem = :system and m.senderReference = :reference")
@NamedQuery(
        name = "MessageRow.inMailbox",
        query = "select m from MessageRow m where m.id = :id and m.accountId = :account")
@NamedQuery(
        name = "MessageRow.read",
        query = "update MessageRow m set m.readAt = :now"
                + " where m.id = :id and m.accountId = :account and m.fromPerson = false and m.readAt is null")
@NamedQuery(
        name = "MessageRow.answered",
        query = "update MessageRow m set m.answeredAt = :now where m.threadId = :thread and m.fromPerson = true and"
                + " m.answeredAt is null and m.sentAt <= :sentAt and m.subjectArea in :areas")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // JPA fills the fields, and queries read some
public class MessageRow {
    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "thread_id")
    private UUID threadId;

    @Column(name = "from_person")
    private boolean fromPerson;

    private String kind;

    @Column(name = "subject_area")
    private String subjectArea;

    private String subject;

    private String body;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "read_at")
    private @Nullable Instant readAt;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "sender_system")
    private @Nullable String senderSystem;

    @Column(name = "sender_reference")
    private @Nullable String senderReference;

    @Column(name = "upload_id")
    @Convert(converter = NullableUuidConverter.class)
    private @Nullable UUID uploadId;

    private boolean held;

    protected MessageRow() {}

    Message toMessage() {
        return new Message(
                new MessageId(id),
                new AccountId(accountId),
                new MessageId(threadId),
                fromPerson,
                MessageKind.valueOf(kind),
                SubjectArea.valueOf(subjectArea),
                new MessageText(subject, body),
                sentAt,
                readAt,
                answeredAt,
                senderSystem == null || senderReference == null
                        ? null
                        : new SenderReference(senderSystem, senderReference),
                uploadId,
                held);
    }
}
