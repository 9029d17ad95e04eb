package de.aok.meineaok.mailbox.application;

import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.document.FileId;
import de.aok.meineaok.document.application.Fetched;
import de.aok.meineaok.document.application.ReceivedFile;
import de.aok.meineaok.document.application.port.FileVault;
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

/**
 * What a department has to answer. A list tells nothing of what persons wrote; whoever opens a message or an attachment is named in the
 * audit trail.
 */
@Rule({RuleId.MBX_2, RuleId.HOT_5})
public final class ReadDepartmentInbox {
    private final Mailboxes mailboxes;
    private final Files files;
    private final FileVault vault;
    private final AuditTrail auditTrail;
    private final Transactions transactions;
    private final Clock clock;

    public ReadDepartmentInbox(
            Mailboxes mailboxes,
            Files files,
            FileVault vault,
            AuditTrail auditTrail,
            Transactions transactions,
            Clock clock) {
        this.mailboxes = mailboxes;
        this.files = files;
        this.vault = vault;
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
                    note(AuditAction.MESSAGE_OPENED, message, action);
                    return new Opened(message, files.of(id));
                }));
    }

    /** A file that is attached to what a person wrote; each time it is handed out is on record. */
    @Rule({RuleId.DOC_2, RuleId.HOT_5})
    public Fetched openAttachment(MessageId id, FileId file, StaffAction action) {
        Optional<ReceivedFile> attached = transactions.required(() -> mailboxes
                .find(id)
                .filter(Message::fromPerson)
                .flatMap(message -> {
                    Optional<ReceivedFile> found = files.of(id).stream()
                            .filter(one -> one.id().equals(file))
                            .findFirst();
                    if (found.isPresent() && found.get().released()) {
                        note(AuditAction.ATTACHMENT_OPENED, message, action);
                    }
                    return found;
                }));
        return Fetched.of(attached, vault);
    }

    private void note(AuditAction opened, Message message, StaffAction action) {
        auditTrail.append(
                message.account(),
                AuditRecord.of(clock.instant(), opened, action.by())
                        .because(action.reason())
                        .with(message.area().department().name()));
    }
}
