package de.aok.meineaok.mailbox.persistence;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.mailbox.MessageId;
import de.aok.meineaok.mailbox.MessageKind;
import de.aok.meineaok.mailbox.SubjectArea;
import de.aok.meineaok.mailbox.application.MessageHead;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message without its text, which a list need not read; never written. */
@Entity
@Table(name = "message")
@SuppressWarnings("NullAway.Init") // JPA fills the fields
public class MessageHeadRow {
    /** What a native query has to select. */
    static final String COLUMNS =
            "id, account_id, thread_id, from_person, kind, subject_area, subject, sent_at, read_at, answered_at, held";

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

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "read_at")
    private @Nullable Instant readAt;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    private boolean held;

    protected MessageHeadRow() {}

    MessageHead toHead() {
        return new MessageHead(
                new MessageId(id),
                new AccountId(accountId),
                new MessageId(threadId),
                fromPerson,
                MessageKind.valueOf(kind),
                SubjectArea.valueOf(subjectArea),
                subject,
                sentAt,
                readAt,
                answeredAt,
                held);
    }
}
