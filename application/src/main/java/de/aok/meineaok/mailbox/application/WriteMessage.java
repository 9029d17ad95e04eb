package de.aok.meineaok.mailbox.application;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.AccountState;
import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.mailbox.MessageId;
import de.aok.meineaok.mailbox.MessageProblem;
import de.aok.meineaok.mailbox.SubjectArea;
import de.aok.meineaok.mailbox.application.port.Mailboxes;
import de.aok.meineaok.rule.Problem;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends what a person writes to the department of its subject area. */
@Rule({RuleId.MBX_2, RuleId.MBX_4, RuleId.MBX_5})
public final class WriteMessage {
    private final Accounts accounts;
    private final Mailboxes mailboxes;
    private final MessageDelivery delivery;
    private final Transactions transactions;
    private final Clock clock;

    public WriteMessage(
            Accounts accounts, Mailboxes mailboxes, MessageDelivery delivery, Transactions transactions, Clock clock) {
        this.accounts = accounts;
        this.mailboxes = mailboxes;
        this.delivery = delivery;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param account who writes
     * @param inReplyTo a message of her own mailbox whose thread it belongs to; null if it begins one
     * @param key by which she knows a repeat; null if she knows none
     */
    public record Command(
            AccountId account,
            SubjectArea area,
            Draft draft,
            @Nullable MessageId inReplyTo,
            @Nullable String key) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** It is on its way, or was already. */
        record Written(MessageId id) implements Outcome {}

        /** Something is wrong with it; nothing is kept. */
        record Refused(List<Violation> violations) implements Outcome {
            public Refused {
                violations = List.copyOf(violations);
            }
        }

        /** She may not write any more. */
        record NotPossible(Problem problem) implements Outcome {}

        /** Her key came with something else before. */
        enum KeyUsed implements Outcome {
            KEY_USED
        }

        /** What it should answer is not in her mailbox. */
        enum NoSuchMessage implements Outcome {
            NO_SUCH_MESSAGE
        }
    }

    public Outcome write(Command command) {
        return transactions.required(() -> {
            Outcome outcome = written(command);
            if (!(outcome instanceof Outcome.Written)) {
                delivery.discard(command.draft().attachments());
            }
            return outcome;
        });
    }

    private Outcome written(Command command) {
        List<Violation> violations = command.draft().check();
        if (!violations.isEmpty()) {
            return new Outcome.Refused(violations);
        }
        Message message = message(command);
        // A repeat is told what came of the first, whatever has happened since.
        Optional<Message> before = delivery.sentBefore(message.reference());
        if (before.isPresent()) {
            delivery.discard(command.draft().attachments());
            return repeated(message, before.get());
        }
        Optional<Account> account =
                accounts.find(command.account()).filter(found -> found.status().state() == AccountState.ACTIVE);
        if (account.isEmpty()) {
            return new Outcome.NotPossible(MessageProblem.USE_ENDED);
        }
        MessageId inReplyTo = command.inReplyTo();
        Optional<Message> answered =
                inReplyTo == null ? Optional.empty() : mailboxes.find(command.account(), inReplyTo);
        if (inReplyTo != null && answered.isEmpty()) {
            return Outcome.NoSuchMessage.NO_SUCH_MESSAGE;
        }
        Message there = delivery.deliver(
                account.get(),
                answered.map(message::answering).orElse(message),
                command.draft().attachments(),
                message.sentAt());
        return there.id().equals(message.id()) ? new Outcome.Written(there.id()) : repeated(message, there);
    }

    private static Outcome repeated(Message message, Message before) {
        return message.isRepeatOf(before) ? new Outcome.Written(before.id()) : Outcome.KeyUsed.KEY_USED;
    }

    private Message message(Command command) {
        String key = command.key();
        return Message.fromPerson(
                        delivery.newId(),
                        command.account(),
                        command.area(),
                        command.draft().text(),
                        clock.instant())
                .knownAs(key == null ? null : SenderReference.ofPerson(command.account(), key));
    }
}
