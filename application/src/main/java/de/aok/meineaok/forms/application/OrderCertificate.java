package de.aok.meineaok.forms.application;

import de.aok.meineaok.access.application.AccountAccess;
import de.aok.meineaok.access.application.AccountAccess.Held;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.AccountState;
import de.aok.meineaok.audit.Actor;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.certificate.application.Certificate;
import de.aok.meineaok.certificate.application.CertificateKind;
import de.aok.meineaok.certificate.application.VerificationCode;
import de.aok.meineaok.delivery.DeliveryPolicy;
import de.aok.meineaok.delivery.application.port.DeliveryPreferences;
import de.aok.meineaok.document.FileFormat;
import de.aok.meineaok.document.FileId;
import de.aok.meineaok.document.application.ReceivedFile;
import de.aok.meineaok.document.application.port.FileVault;
import de.aok.meineaok.document.application.port.FileVault.StoredContent;
import de.aok.meineaok.document.application.port.FileVault.TooLargeException;
import de.aok.meineaok.forms.FormsProblem;
import de.aok.meineaok.forms.application.CertificateOrder.Issued;
import de.aok.meineaok.forms.application.CertificateOrder.Way;
import de.aok.meineaok.forms.application.port.CertificateSheets;
import de.aok.meineaok.forms.application.port.Certificates;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.insured.application.port.InsuredPersons;
import de.aok.meineaok.mailbox.MessageId;
import de.aok.meineaok.mailbox.MessageKind;
import de.aok.meineaok.mailbox.application.Message;
import de.aok.meineaok.mailbox.application.MessageDelivery;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.port.Outbox;
import de.aok.meineaok.notification.application.templates.MailboxNotice;
import de.aok.meineaok.notification.application.templates.Template;
import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import de.aok.meineaok.secrecy.application.port.KeyedHashing;
import de.aok.meineaok.secrecy.application.port.Randomness;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The person orders a certificate for herself. What only needs what is on file is made at once, and goes into the mailbox or by post;
 * all else is handed to the core system. It is made once, however often that is repeated.
 */
@Rule({RuleId.FRM_2, RuleId.DLV_2})
public final class OrderCertificate {
    /** For so many years before this one. */
    private static final int YEARS = 10;

    private static final int LARGEST = 1024 * 1024;

    private final CertificateFacts facts;
    private final CertificateSheets sheets;
    private final AccountAccess access;
    private final InsuredPersons insuredPersons;
    private final DeliveryPreferences preferences;
    private final Certificates certificates;
    private final MessageDelivery delivery;
    private final FileVault vault;
    private final Outbox outbox;
    private final AuditTrail auditTrail;
    private final KeyedHashing hashing;
    private final Randomness randomness;
    private final Transactions transactions;
    private final Clock clock;
    private final MailboxNotice cover = MailboxNotice.read(Template.CERTIFICATE_COVER);

    public OrderCertificate(
            CertificateFacts facts,
            CertificateSheets sheets,
            AccountAccess access,
            InsuredPersons insuredPersons,
            DeliveryPreferences preferences,
            Certificates certificates,
            MessageDelivery delivery,
            FileVault vault,
            Outbox outbox,
            AuditTrail auditTrail,
            KeyedHashing hashing,
            Randomness randomness,
            Transactions transactions,
            Clock clock) {
        this.facts = facts;
        this.sheets = sheets;
        this.access = access;
        this.insuredPersons = insuredPersons;
        this.preferences = preferences;
        this.certificates = certificates;
        this.delivery = delivery;
        this.vault = vault;
        this.outbox = outbox;
        this.auditTrail = auditTrail;
        this.hashing = hashing;
        this.randomness = randomness;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param account whose, and for whom: there is none for others
     * @param year of which; null if of none
     * @param idempotencyKey chosen by the client, for this request and its repeats
     */
    public record Command(
            AccountId account,
            CertificateKind kind,
            @Nullable Integer year,
            String idempotencyKey) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** It is on its way: now, or since the first request of which this is a repeat. */
        record Ordered(CertificateOrder order) implements Outcome {}

        /** Something is wrong with what was ordered. */
        record Refused(List<Violation> violations) implements Outcome {
            public Refused {
                violations = List.copyOf(violations);
            }
        }

        /** The use has ended. */
        enum UseEnded implements Outcome {
            USE_ENDED
        }

        /** The key has been used for another one. */
        enum KeyUsed implements Outcome {
            KEY_USED
        }
    }

    public Outcome order(Command command) {
        Instant now = clock.instant();
        Prepared prepared = transactions.required(() -> prepare(command, now));
        if (prepared.before() != null) {
            return prepared.before();
        }
        Sheet sheet = made(prepared, now);
        return transactions.required(() -> keep(command, sheet, now));
    }

    private static List<Violation> check(Command command, Instant now) {
        int thisYear = LegalCalendar.dayOf(now).getYear();
        Integer year = command.year();
        boolean inReach = year == null || year < thisYear && year >= thisYear - YEARS;
        return command.kind().ofYear() == (year != null) && inReach
                ? List.of()
                : List.of(Violation.of(
                        FormsProblem.YEAR_OUT_OF_REACH,
                        Field.YEAR,
                        Integer.toString(thisYear - YEARS),
                        Integer.toString(thisYear - 1)));
    }

    /**
     * What is known before the sheet is made.
     *
     * @param before what is answered without one; null if nothing is
     * @param certificate null if what it needs is not on file
     * @param online whether it will come into the mailbox, as far as can be seen
     */
    private record Prepared(
            @Nullable Outcome before, @Nullable Certificate certificate, boolean online) {}

    private Prepared prepare(Command command, Instant now) {
        // A repeat is told what came of the first, whatever has happened since.
        Optional<Outcome> before = before(command);
        if (before.isPresent()) {
            return new Prepared(before.get(), null, false);
        }
        List<Violation> violations = check(command, now);
        if (!violations.isEmpty()) {
            return new Prepared(new Outcome.Refused(violations), null, false);
        }
        Optional<Held> held = held(command, now);
        if (held.isEmpty()) {
            return new Prepared(Outcome.UseEnded.USE_ENDED, null, false);
        }
        Certificate certificate = facts.certificate(
                        held.get().account().kvnr(), command.kind(), command.year(), LegalCalendar.dayOf(now))
                .orElse(null);
        return new Prepared(null, certificate, wayTo(held.get(), command.kind()) == Way.MAILBOX);
    }

    private Optional<Held> held(Command command, Instant now) {
        return access.hold(command.account(), now)
                .filter(held -> held.account().status().state() == AccountState.ACTIVE);
    }

    private Way wayTo(Held held, CertificateKind kind) {
        return switch (DeliveryPolicy.wayOf(
                kind.document(), preferences.of(held.account().id()), held.status())) {
            case MAILBOX -> Way.MAILBOX;
            case POST -> Way.POST;
        };
    }

    /**
     * A certificate and its PDF.
     *
     * @param file null if it goes by post, where it is made again
     */
    private record Sheet(
            Certificate certificate,
            VerificationCode code,
            @Nullable ReceivedFile file) {
        private List<ReceivedFile> files() {
            return file == null ? List.of() : List.of(file);
        }
    }

    /** Outside of any transaction, as files are stored. */
    private @Nullable Sheet made(Prepared prepared, Instant now) {
        Certificate certificate = prepared.certificate();
        if (certificate == null) {
            return null;
        }
        VerificationCode code = VerificationCode.draw(randomness::below);
        byte[] pdf = sheets.sheet(certificate, code).orElse(null);
        if (pdf == null) {
            return null;
        }
        return new Sheet(certificate, code, prepared.online() ? stored(certificate, pdf, now) : null);
    }

    private ReceivedFile stored(Certificate certificate, byte[] pdf, Instant now) {
        FileId id = new FileId(randomness.id());
        try {
            StoredContent content = vault.store(id, new ByteArrayInputStream(pdf), LARGEST, now);
            String name = "Bescheinigung-" + certificate.number() + ".pdf";
            return new ReceivedFile(id, name, FileFormat.PDF, content.size(), content.sha256(), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TooLargeException e) {
            throw new IllegalStateException("a certificate is a page", e);
        }
    }

    private Outcome keep(Command command, @Nullable Sheet sheet, Instant now) {
        Optional<Held> held = held(command, now);
        Optional<Outcome> before = before(command);
        if (before.isPresent() || held.isEmpty()) {
            return without(sheet, before.orElse(Outcome.UseEnded.USE_ENDED));
        }
        CertificateOrder order = order(command, sheet, held.get(), now);
        if (!certificates.add(order, command.idempotencyKey())) {
            return without(sheet, before(command).orElseThrow());
        }
        if (sheet == null) {
            tellCoreSystem(held.get(), command, now);
        } else if (order.way() == Way.MAILBOX) {
            putIntoMailbox(held.get(), order, sheet, now);
        } else {
            post(held.get(), sheet, now);
        }
        auditTrail.append(
                command.account(),
                AuditRecord.of(now, AuditAction.CERTIFICATE_ORDERED, Actor.insuredPerson())
                        .with(command.kind().name()));
        return new Outcome.Ordered(order);
    }

    private CertificateOrder order(Command command, @Nullable Sheet sheet, Held held, Instant now) {
        UUID id = randomness.id();
        if (sheet == null) {
            return new CertificateOrder(id, command.account(), command.kind(), command.year(), Way.CORE, null, now);
        }
        boolean inMailbox = sheet.file() != null && wayTo(held, command.kind()) == Way.MAILBOX;
        Issued issued = new Issued(
                sheet.certificate(),
                CheckCertificate.hash(sheet.certificate().number(), sheet.code(), hashing),
                inMailbox ? delivery.newId().value() : null);
        return new CertificateOrder(
                id, command.account(), command.kind(), command.year(), inMailbox ? Way.MAILBOX : Way.POST, issued, now);
    }

    private Outcome without(@Nullable Sheet sheet, Outcome outcome) {
        discard(sheet);
        return outcome;
    }

    private void discard(@Nullable Sheet sheet) {
        if (sheet != null) {
            delivery.discard(sheet.files());
        }
    }

    private Optional<Outcome> before(Command command) {
        return certificates
                .byKey(command.account(), command.idempotencyKey())
                .map(order -> order.kind() == command.kind() && Objects.equals(order.year(), command.year())
                        ? new Outcome.Ordered(order)
                        : Outcome.KeyUsed.KEY_USED);
    }

    private void tellCoreSystem(Held held, Command command, Instant now) {
        add(held, new Commission.CertificateRequest(held.account().kvnr(), command.kind(), command.year(), now), now);
    }

    private void putIntoMailbox(Held held, CertificateOrder order, Sheet sheet, Instant now) {
        MessageId id = new MessageId(
                Objects.requireNonNull(Objects.requireNonNull(order.issued()).message()));
        Message message = Message.fromAok(
                id,
                held.account().id(),
                MessageKind.LETTER,
                sheet.certificate().kind().document().area(),
                cover.text(Map.of("number", sheet.certificate().number())),
                now);
        delivery.deliver(held.account(), message, sheet.files(), now);
    }

    private void post(Held held, Sheet sheet, Instant now) {
        discard(sheet);
        Kvnr kvnr = held.account().kvnr();
        // On file, or there would be no certificate.
        add(
                held,
                new Commission.CertificateLetter(
                        insuredPersons.find(kvnr).orElseThrow().address(), sheet.certificate(), sheet.code()),
                now);
    }

    private void add(Held held, Commission commission, Instant now) {
        outbox.add(new CommissionId(randomness.id()), held.account().id(), commission, now);
    }
}
