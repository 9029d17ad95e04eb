package de.aok.meineaok.mailbox.application;

import de.aok.meineaok.access.application.AccountAccess;
import de.aok.meineaok.access.application.AccountAccess.Held;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.delivery.DeliveryPolicy;
import de.aok.meineaok.document.application.Upload;
import de.aok.meineaok.document.application.port.Files;
import de.aok.meineaok.document.application.port.Uploads;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.mailbox.MessageId;
import de.aok.meineaok.mailbox.MessageKind;
import de.aok.meineaok.mailbox.MessageText;
import de.aok.meineaok.mailbox.SubjectArea;
import de.aok.meineaok.mailbox.application.port.Mailboxes;
import de.aok.meineaok.notification.application.templates.MailboxNotice;
import de.aok.meineaok.notification.application.templates.Template;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import de.aok.meineaok.support.StaffAction;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sends what the AOK writes to a person: of itself, or to answer her. */
@Rule({RuleId.MBX_1, RuleId.MBX_2, RuleId.MBX_4, RuleId.HOT_5})
public final class SendMessage {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.GERMANY);

    private final Accounts accounts;
    private final AccountAccess access;
    private final Uploads uploads;
    private final Files files;
    private final Mailboxes mailboxes;
    private final MessageDelivery delivery;
    private final AuditTrail auditTrail;
    private final Transactions transactions;
    private final Clock clock;
    private final MailboxNotice originalRequest = MailboxNotice.read(Template.ORIGINAL_REQUEST);

    public SendMessage(
            Accounts accounts,
            AccountAccess access,
            Uploads uploads,
            Files files,
            Mailboxes mailboxes,
            MessageDelivery delivery,
            AuditTrail auditTrail,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.access = access;
        this.uploads = uploads;
        this.files = files;
        this.mailboxes = mailboxes;
        this.delivery = delivery;
        this.auditTrail = auditTrail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param action who sends, and why
     * @param reference by which the sender knows a repeat
     * @param kvnr to whom
     */
    public record Command(
            StaffAction action,
            SenderReference reference,
            Kvnr kvnr,
            MessageKind kind,
            SubjectArea area,
            Draft draft) {}

    /**
     * @param action who answers, and why
     * @param answered what the person wrote
     * @param body the answer, under the subject of what it answers; of the draft, that counts for nothing
     * @param key by which the sender knows a repeat; null if none is known
     */
    public record Answer(
            StaffAction action,
            MessageId answered,
            Draft body,
            @Nullable String key) {}

    /**
     * @param action who asks, and why
     * @param number of the receipt for what was handed in
     * @param key by which the sender knows a repeat; null if none is known
     */
    public record OriginalRequest(
            StaffAction action, String number, @Nullable String key) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** It is in the mailbox, or was already. */
        record Sent(MessageId id) implements Outcome {}

        /** Something is wrong with it; nothing is kept. */
        record Refused(List<Violation> violations) implements Outcome {
            public Refused {
                violations = List.copyOf(violations);
            }
        }

        /** The person is to be reached by post alone (END-2, DLV-3), or what its sender calls so went by post; nothing is kept. */
        enum NotReached implements Outcome {
            NOT_REACHED
        }

        /** What its sender calls so was something else before. */
        enum KeyUsed implements Outcome {
            KEY_USED
        }

        /** No person wrote what is to be answered. */
        enum NoSuchMessage implements Outcome {
            NO_SUCH_MESSAGE
        }

        /** Nothing was handed in under that number. */
        enum NoSuchUpload implements Outcome {
            NO_SUCH_UPLOAD
        }
    }

    public Outcome send(Command command) {
        return kept(
                command.draft(),
                now -> deliver(
                        accounts.idOf(command.kvnr()),
                        command.action(),
                        command.reference(),
                        command.draft(),
                        now,
                        (id, account) -> Message.fromAok(
                                id,
                                account,
                                command.kind(),
                                command.area(),
                                command.draft().text(),
                                now)));
    }

    /** Answers what a person wrote, in its thread; from then on it waits in no inbox any more. */
    public Outcome answer(Answer command) {
        return transactions.required(() -> {
            Optional<Message> answered = mailboxes.find(command.answered()).filter(Message::fromPerson);
            Draft draft = new Draft(
                    answered.map(message -> message.text().subject()).orElse("?"),
                    command.body().body(),
                    command.body().attachments(),
                    command.body().refusals());
            return kept(
                    draft,
                    now -> answered.map(message -> answer(message, command, draft, now))
                            .orElse(Outcome.NoSuchMessage.NO_SUCH_MESSAGE));
        });
    }

    /** Asks for the original of what a person handed in. */
    @Rule(RuleId.DOC_3)
    public Outcome askForOriginal(OriginalRequest command) {
        return transactions.required(() -> uploads.byNumber(command.number())
                .map(upload -> askForOriginal(upload, command))
                .orElse(Outcome.NoSuchUpload.NO_SUCH_UPLOAD));
    }

    private Outcome askForOriginal(Upload upload, OriginalRequest command) {
        MessageText text = originalRequest.text(Map.of(
                "number", upload.number(),
                "day", DAY.format(LegalCalendar.dayOf(upload.handedInAt())),
                "files",
                        files.ofUpload(upload.id()).stream()
                                .map(file -> '„' + file.name() + '“')
                                .collect(Collectors.joining(", "))));
        Draft draft = new Draft(text.subject(), text.body(), List.of(), List.of());
        return kept(
                draft,
                now -> deliver(
                        Optional.of(upload.account()),
                        command.action(),
                        command.key() == null ? null : SenderReference.ofOriginalRequest(upload.id(), command.key()),
                        draft,
                        now,
                        (id, account) -> Message.fromAok(
                                        id,
                                        account,
                                        MessageKind.MESSAGE,
                                        upload.kind().area(),
                                        text,
                                        now)
                                .about(upload.id())));
    }

    private Outcome answer(Message answered, Answer command, Draft draft, Instant now) {
        String key = command.key();
        Outcome outcome = deliver(
                Optional.of(answered.account()),
                command.action(),
                key == null ? null : SenderReference.ofAnswer(answered.id(), key),
                draft,
                now,
                (id, account) -> Message.fromAok(id, account, MessageKind.MESSAGE, answered.area(), draft.text(), now)
                        .answering(answered));
        if (outcome instanceof Outcome.Sent) {
            mailboxes.markAnswered(answered, now);
        }
        return outcome;
    }

    /** Removes the files of what is not sent. */
    private Outcome kept(Draft draft, Function<Instant, Outcome> sending) {
        return transactions.required(() -> {
            List<Violation> violations = draft.check();
            Outcome outcome = violations.isEmpty() ? sending.apply(clock.instant()) : new Outcome.Refused(violations);
            if (!(outcome instanceof Outcome.Sent)) {
                delivery.discard(draft.attachments());
            }
            return outcome;
        });
    }

    private Outcome deliver(
            Optional<AccountId> account,
            StaffAction action,
            @Nullable SenderReference reference,
            Draft draft,
            Instant now,
            BiFunction<MessageId, AccountId, Message> message) {
        MessageId id = delivery.newId();
        Optional<Message> before = delivery.sentBefore(reference);
        if (before.isPresent()) {
            delivery.discard(draft.attachments());
            return account.map(one -> repeated(message.apply(id, one), before.get()))
                    .orElse(Outcome.KeyUsed.KEY_USED);
        }
        Optional<Held> held =
                account.flatMap(one -> access.hold(one, now)).filter(one -> DeliveryPolicy.isReached(one.status()));
        if (held.isEmpty()) {
            return Outcome.NotReached.NOT_REACHED;
        }
        Message sent = message.apply(id, held.get().account().id()).knownAs(reference);
        Optional<Message> there = delivery.deliverUnlessPosted(held.get().account(), sent, draft.attachments(), now);
        if (there.filter(sent::equals).isPresent()) {
            auditTrail.append(
                    held.get().account().id(),
                    AuditRecord.of(now, AuditAction.MESSAGE_SENT, action.by()).because(action.reason()));
        }
        return there.map(one -> repeated(sent, one)).orElse(Outcome.NotReached.NOT_REACHED);
    }

    private static Outcome repeated(Message message, Message before) {
        return message.isRepeatOf(before) ? new Outcome.Sent(before.id()) : Outcome.KeyUsed.KEY_USED;
    }
}
