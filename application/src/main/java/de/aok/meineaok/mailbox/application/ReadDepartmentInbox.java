package de.aok.meineaok.mailbox.application;

import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.document.application.ReceivedFile;
import de.aok.meineaok.document.application.port.Files;
import de.aok.meineaok.mailbox.Department;
import de.aok.meineaok.mailbox.MessageId;
import de.aok.meineaok.mailbox.application.port.Mailboxes;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.support.StaffAction;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a department has to answer. A list tells nothing of what persons wrote; whoever opens a message is named in the audit trail. */
@Rule({RuleId.MBX_2, RuleId.HOT_5})
public final class ReadDepartmentInbox {
    private final Mailboxes mailboxes;
    private final Files files;
    private final AuditTrail auditTrail;
    private final Transactions transactions;
    private final Clock clock;

    public ReadDepartmentInbox(
            Mailboxes mailboxes, Files files, AuditTrail auditTrail, Transactions transactions, Clock clock) {
        this.mailboxes = mailboxes;
        this.files = files;
        this.auditTrail = auditTrail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param next where the next page begins; null if there is none */
    public record Page(List<MessageHead> heads, @Nullable Place next) {}

    /** A message that was opened. */
    public record Opened(Message message, List<ReceivedFile> attachments) {}

    /** What waits for an answer, oldest first. */
    public Page page(Department department, @Nullable Place after, int atMost) {
        return transactions.required(() -> {
            List<MessageHead> found = mailboxes.inbox(department, after, atMost + 1);
            boolean more = found.size() > atMost;
            List<MessageHead> heads = more ? found.subList(0, atMost) : found;
            return new Page(heads, more ? heads.get(atMost - 1).place() : null);
        });
    }

    /** @return empty if no person wrote such a message */
    public Optional<Opened> open(MessageId id, StaffAction action) {
        return transactions.required(() -> mailboxes
                .find(id)
                .filter(Message::fromPerson)
                .map(message -> {
                    auditTrail.append(
                            message.account(),
                            AuditRecord.of(clock.instant(), AuditAction.MESSAGE_OPENED, action.by())
                                    .because(action.reason())
                                    .with(message.area().department().name()));
                    return new Opened(message, files.of(id));
                }));
    }
}
