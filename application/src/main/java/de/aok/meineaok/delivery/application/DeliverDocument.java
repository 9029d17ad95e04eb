package de.aok.meineaok.delivery.application;

import de.aok.meineaok.access.application.AccountAccess;
import de.aok.meineaok.access.application.AccountAccess.Held;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.delivery.DeliveryPolicy;
import de.aok.meineaok.delivery.DeliveryPolicy.Way;
import de.aok.meineaok.delivery.DocumentKind;
import de.aok.meineaok.delivery.application.port.DeliveryPreferences;
import de.aok.meineaok.delivery.application.port.PostedDocuments;
import de.aok.meineaok.document.FileFormat;
import de.aok.meineaok.document.FileProblem;
import de.aok.meineaok.document.application.ReceivedFile;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.mailbox.MessageId;
import de.aok.meineaok.mailbox.MessageKind;
import de.aok.meineaok.mailbox.application.Draft;
import de.aok.meineaok.mailbox.application.Message;
import de.aok.meineaok.mailbox.application.MessageDelivery;
import de.aok.meineaok.mailbox.application.SenderReference;
import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import de.aok.meineaok.secrecy.application.port.Randomness;
import de.aok.meineaok.support.StaffAction;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Delivers a letter of another system of the AOK: into the mailbox, or else its sender is told to post it. That is decided once,
 * whatever the person chooses between a request and its repeat.
 */
@Rule({RuleId.DLV_2, RuleId.DLV_3, RuleId.MBX_4, RuleId.HOT_5})
public final class DeliverDocument {
    private final Accounts accounts;
    private final AccountAccess access;
    private final DeliveryPreferences preferences;
    private final PostedDocuments posted;
    private final MessageDelivery delivery;
    private final AuditTrail auditTrail;
    private final Randomness randomness;
    private final Transactions transactions;
    private final Clock clock;
    private final LetterCover cover = LetterCover.read();

    public DeliverDocument(
            Accounts accounts,
            AccountAccess access,
            DeliveryPreferences preferences,
            PostedDocuments posted,
            MessageDelivery delivery,
            AuditTrail auditTrail,
            Randomness randomness,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.access = access;
        this.preferences = preferences;
        this.posted = posted;
        this.delivery = delivery;
        this.auditTrail = auditTrail;
        this.randomness = randomness;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param action who sends, and why
     * @param reference by which the sender knows a repeat
     * @param kvnr to whom, whether that is somebody with an account or not
     * @param letter the letter itself, a PDF, and what is enclosed; where subject or text is blank, the portal words it
     */
    public record Command(StaffAction action, SenderReference reference, Kvnr kvnr, DocumentKind kind, Draft letter) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** It is in the mailbox, or was already. */
        record InMailbox(MessageId id) implements Outcome {}

        /** Its sender is to post it; for which of many reasons is nobody's business. Nothing of it is kept. */
        enum ByPost implements Outcome {
            BY_POST
        }

        /** What its sender calls so was another letter before; nothing of this one is kept. */
        enum ReferenceUsed implements Outcome {
            REFERENCE_USED
        }

        /** Something is wrong with it, whichever way it would go; nothing is kept or decided. */
        record Refused(List<Violation> violations) implements Outcome {
            public Refused {
                violations = List.copyOf(violations);
            }
        }
    }

    public Outcome deliver(Command command) {
        return transactions.required(() -> {
            Draft letter = cover.complete(command.kind(), command.letter());
            List<Violation> violations = check(letter);
            if (!violations.isEmpty()) {
                return without(letter, new Outcome.Refused(violations));
            }
            Optional<Outcome> before = decided(command, letter);
            if (before.isPresent()) {
                return without(letter, before.get());
            }
            Instant now = clock.instant();
            return accounts.idOf(command.kvnr())
                    .flatMap(id -> access.hold(id, now))
                    .filter(held -> wayTo(held, command.kind()) == Way.MAILBOX)
                    .map(held -> putIntoMailbox(held, command, letter, now))
                    .orElseGet(() -> without(letter, leaveToSender(command, letter, now)));
        });
    }

    private static List<Violation> check(Draft letter) {
        List<Violation> violations = new ArrayList<>(letter.check());
        if (letter.refusals().isEmpty()) {
            Optional<ReceivedFile> itself = letter.attachments().stream().findFirst();
            if (itself.isEmpty()) {
                violations.add(Violation.of(FileProblem.NONE, Field.FILES));
            } else if (itself.get().format() != FileFormat.PDF) {
                violations.add(Violation.of(
                        FileProblem.LETTER_NO_PDF, Field.FILES, itself.get().name()));
            }
        }
        return violations;
    }

    /** What was decided before. */
    private Optional<Outcome> decided(Command command, Draft letter) {
        return posted.contains(command.reference())
                ? Optional.of(Outcome.ByPost.BY_POST)
                : delivery.sentBefore(command.reference()).map(before -> repeated(command, letter, before));
    }

    private Outcome repeated(Command command, Draft letter, Message before) {
        return accounts.idOf(command.kvnr())
                        .filter(id -> message(before.id(), id, command, letter, before.sentAt())
                                .isRepeatOf(before))
                        .isPresent()
                ? new Outcome.InMailbox(before.id())
                : Outcome.ReferenceUsed.REFERENCE_USED;
    }

    private static Message message(MessageId id, AccountId account, Command command, Draft letter, Instant now) {
        return Message.fromAok(id, account, MessageKind.LETTER, command.kind().area(), letter.text(), now)
                .knownAs(command.reference());
    }

    private Way wayTo(Held held, DocumentKind kind) {
        return DeliveryPolicy.wayOf(kind, preferences.of(held.account().id()), held.status());
    }

    private Outcome putIntoMailbox(Held held, Command command, Draft letter, Instant now) {
        Message message = message(delivery.newId(), held.account().id(), command, letter, now);
        Optional<Message> there = delivery.deliverUnlessPosted(held.account(), message, letter.attachments(), now);
        if (there.filter(message::equals).isPresent()) {
            auditTrail.append(
                    held.account().id(),
                    AuditRecord.of(
                                    now,
                                    AuditAction.MESSAGE_SENT,
                                    command.action().by())
                            .because(command.action().reason())
                            .with(command.kind().name()));
        }
        return there.map(one -> repeated(command, letter, one)).orElse(Outcome.ByPost.BY_POST);
    }

    private Outcome leaveToSender(Command command, Draft letter, Instant now) {
        PostedDocument document = new PostedDocument(
                randomness.id(), command.reference(), command.kind().area().kept(), now);
        // Whoever was first meanwhile has decided.
        return posted.add(document)
                ? Outcome.ByPost.BY_POST
                : decided(command, letter).orElseThrow();
    }

    private Outcome without(Draft letter, Outcome outcome) {
        delivery.discard(letter.attachments());
        return outcome;
    }
}
