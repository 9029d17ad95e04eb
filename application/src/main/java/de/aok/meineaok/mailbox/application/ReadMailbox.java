package de.aok.meineaok.mailbox.application;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.document.FileId;
import de.aok.meineaok.document.application.Fetched;
import de.aok.meineaok.document.application.ReceivedFile;
import de.aok.meineaok.document.application.port.FileVault;
import de.aok.meineaok.document.application.port.Files;
import de.aok.meineaok.mailbox.MessageId;
import de.aok.meineaok.mailbox.application.port.Mailboxes;
import de.aok.meineaok.retention.RetentionRules;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person sees of her mailbox. Of others' messages nothing, not even that they exist. */
@Rule({RuleId.MBX_1, RuleId.MBX_3, RuleId.MBX_5, RuleId.RET_5})
public final class ReadMailbox {
    /** As many are counted as unread: whoever has more learns that there are that many. */
    public static final int MOST_UNREAD = 100;

    /** As much of a thread is shown with a message. */
    private static final int MOST_OF_THREAD = 100;

    private final RetentionRules retention;
    private final Mailboxes mailboxes;
    private final Files files;
    private final FileVault vault;
    private final Transactions transactions;
    private final Clock clock;

    public ReadMailbox(
            RetentionRules retention,
            Mailboxes mailboxes,
            Files files,
            FileVault vault,
            Transactions transactions,
            Clock clock) {
        this.retention = retention;
        this.mailboxes = mailboxes;
        this.files = files;
        this.vault = vault;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A page of the mailbox.
     *
     * @param unread how many of the whole mailbox are unread, up to {@link #MOST_UNREAD}
     * @param next where the next page begins; null if there is none
     */
    public record Page(
            List<Entry> entries, int unread, @Nullable Place next) {}

    /**
     * A message in a list.
     *
     * @param deletedOn the day on which it will be deleted (RET-5); null while a legal hold keeps it
     */
    public record Entry(MessageHead head, @Nullable LocalDate deletedOn) {}

    /**
     * A message, opened.
     *
     * @param deletedOn see {@link Entry}
     * @param thread it and those with which it belongs together, newest first
     */
    public record Opened(
            Message message, @Nullable LocalDate deletedOn, List<ReceivedFile> attachments, List<Entry> thread) {}

    /**
     * A page of the mailbox, newest first.
     *
     * @param before where the page before it ended; null for the first page
     */
    public Page page(AccountId account, MessageFilter filter, @Nullable Place before, int atMost) {
        return transactions.required(() -> {
            List<MessageHead> found = mailboxes.page(account, filter, before, atMost + 1);
            boolean more = found.size() > atMost;
            List<MessageHead> heads = more ? found.subList(0, atMost) : found;
            return new Page(
                    heads.stream().map(this::entry).toList(),
                    mailboxes.unread(account, MOST_UNREAD),
                    more ? heads.get(atMost - 1).place() : null);
        });
    }

    /** @return empty if it is not in the mailbox */
    public Optional<Opened> open(AccountId account, MessageId id) {
        return transactions.required(() -> mailboxes
                .find(account, id)
                .map(message -> new Opened(
                        message,
                        entry(message.head()).deletedOn(),
                        files.of(id),
                        mailboxes.thread(account, message.thread(), MOST_OF_THREAD).stream()
                                .map(this::entry)
                                .toList())));
    }

    /**
     * The person has read a message.
     *
     * @return whether it is in the mailbox
     */
    public boolean markRead(AccountId account, MessageId id) {
        return transactions.required(() -> {
            boolean there = mailboxes.find(account, id).isPresent();
            if (there) {
                mailboxes.markRead(account, id, clock.instant());
            }
            return there;
        });
    }

    /** A file that is attached to a message. */
    @Rule(RuleId.DOC_2)
    public Fetched attachment(AccountId account, MessageId id, FileId file) {
        return Fetched.of(
                transactions.required(() -> mailboxes.find(account, id).stream()
                        .flatMap(message -> files.of(message.id()).stream())
                        .filter(one -> one.id().equals(file))
                        .findFirst()),
                vault);
    }

    private Entry entry(MessageHead head) {
        return new Entry(
                head, head.held() ? null : retention.dueOn(head.area().kept(), LegalCalendar.dayOf(head.sentAt())));
    }
}
