package de.aok.meineaok.mailbox.application.port;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.mailbox.Department;
import de.aok.meineaok.mailbox.MessageId;
import de.aok.meineaok.mailbox.application.Message;
import de.aok.meineaok.mailbox.application.MessageFilter;
import de.aok.meineaok.mailbox.application.MessageHead;
import de.aok.meineaok.mailbox.application.Place;
import de.aok.meineaok.mailbox.application.SenderReference;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All mailboxes. What is asked about one of them is answered from that one alone. */
@Rule({RuleId.MBX_1, RuleId.MBX_5})
public interface Mailboxes {

    /**
     * Adds a message, unless its sender has sent it before, or what it calls so went by post: also if that happens at this very moment
     * elsewhere.
     *
     * @return whether it was added
     */
    @Rule(RuleId.MBX_4)
    boolean add(Message message);

    /** The message that a sender calls so. */
    Optional<Message> find(SenderReference reference);

    /** A message of a mailbox. */
    Optional<Message> find(AccountId account, MessageId id);

    /** A message of whatever mailbox; for staff alone. */
    Optional<Message> find(MessageId id);

    /**
     * A page of a mailbox, newest first.
     *
     * @param before begins behind this place; null for the first page
     */
    List<MessageHead> page(AccountId account, MessageFilter filter, @Nullable Place before, int atMost);

    /** What a mailbox has of a thread, newest first. */
    List<MessageHead> thread(AccountId account, MessageId thread, int atMost);

    /**
     * How many messages of the AOK the person has not read.
     *
     * @param atMost counts no further, so that it takes the same time however many there are
     */
    int unread(AccountId account, int atMost);

    /** The person has read a message of the AOK; when she did so first is kept. What is not in the mailbox is passed over. */
    void markRead(AccountId account, MessageId id, Instant now);

    /**
     * What persons wrote to a department, and nobody answered yet, oldest first.
     *
     * @param after begins behind this place; null for the first page
     */
    @Rule(RuleId.MBX_2)
    List<MessageHead> inbox(Department department, @Nullable Place after, int atMost);

    /** The AOK has answered this message of a person, and those of its thread before it that went to the same department. */
    void markAnswered(Message message, Instant now);
}
