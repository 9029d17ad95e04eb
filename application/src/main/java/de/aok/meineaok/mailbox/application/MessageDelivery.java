package de.aok.meineaok.mailbox.application;

import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.document.FileId;
import de.aok.meineaok.document.application.ReceivedFile;
import de.aok.meineaok.document.application.port.FileVault;
import de.aok.meineaok.document.application.port.Files;
import de.aok.meineaok.mailbox.MessageId;
import de.aok.meineaok.mailbox.MessageKind;
import de.aok.meineaok.mailbox.MessageText;
import de.aok.meineaok.mailbox.SubjectArea;
import de.aok.meineaok.mailbox.application.port.Mailboxes;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.MailboxNotices;
import de.aok.meineaok.notification.application.port.Outbox;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.secrecy.application.port.Randomness;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts messages into mailboxes, each once, with the mail that says so: all in the running transaction. Whether the person is to be
 * reached there is for the caller to judge.
 */
public final class MessageDelivery implements MailboxNotices {
    private final Mailboxes mailboxes;
    private final Files files;
    private final FileVault vault;
    private final Outbox outbox;
    private final Randomness randomness;

    public MessageDelivery(Mailboxes mailboxes, Files files, FileVault vault, Outbox outbox, Randomness randomness) {
        this.mailboxes = mailboxes;
        this.files = files;
        this.vault = vault;
        this.outbox = outbox;
        this.randomness = randomness;
    }

    /** For a new message. */
    public MessageId newId() {
        return new MessageId(randomness.id());
    }

    /** What a sender sent before under a reference. */
    public Optional<Message> sentBefore(@Nullable SenderReference reference) {
        return reference == null ? Optional.empty() : mailboxes.find(reference);
    }

    /**
     * Puts a message into its mailbox; if it came from the AOK, the person is told by mail that there is one, and nothing of it. If its
     * sender has sent it before, nothing happens, and what was attached to it again is removed.
     *
     * @param account whose mailbox it is
     * @return the message, as it is there now or was before
     */
    public Message deliver(Account account, Message message, List<ReceivedFile> attachments, Instant now) {
        return deliverUnlessPosted(account, message, attachments, now).orElseThrow();
    }

    /**
     * The same for what other systems send, who post some of it.
     *
     * @return empty if what its sender calls so went by post before; nothing happens then, either
     */
    @Rule({RuleId.MBX_4, RuleId.NTF_1})
    public Optional<Message> deliverUnlessPosted(
            Account account, Message message, List<ReceivedFile> attachments, Instant now) {
        if (!mailboxes.add(message)) {
            discard(attachments);
            return sentBefore(message.reference());
        }
        files.attach(message.id(), account.id(), attachments);
        if (!message.fromPerson()) {
            outbox.add(
                    new CommissionId(randomness.id()),
                    account.id(),
                    new Commission.NewMessageMail(account.email()),
                    now);
        }
        return Optional.of(message);
    }

    @Override
    public void put(Account account, MessageText notice, Instant now) {
        deliver(
                account,
                Message.fromAok(newId(), account.id(), MessageKind.NOTICE, SubjectArea.PORTAL, notice, now),
                List.of(),
                now);
    }

    /** Removes files that came with what is not delivered. */
    public void discard(List<ReceivedFile> attachments) {
        List<FileId> ids = attachments.stream().map(ReceivedFile::id).toList();
        if (!ids.isEmpty()) {
            vault.remove(ids);
        }
    }
}
