package de.aok.meineaok.forms.application;

import de.aok.meineaok.access.application.AccountAccess.Held;
import de.aok.meineaok.account.AccountId;
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
import de.aok.meineaok.mailbox.MessageId;
import de.aok.meineaok.mailbox.MessageKind;
import de.aok.meineaok.mailbox.application.Message;
import de.aok.meineaok.mailbox.application.MessageDelivery;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.port.Outbox;
import de.aok.meineaok.notification.application.templates.MailboxNotice;
import de.aok.meineaok.notification.application.templates.Template;
import de.aok.meineaok.ordering.application.OrderOnce;
import de.aok.meineaok.ordering.application.OrderOnce.Orderer;
import de.aok.meineaok.ordering.application.OrderOutcome;
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
    private final OrderOnce orderOnce;
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
            OrderOnce orderOnce,
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
        this.orderOnce = orderOnce;
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

    public OrderOutcome<CertificateOrder> order(Command command) {
        Instant now = clock.instant();
        Prepared prepared = transactions.required(() -> orderOnce.<CertificateOrder, Prepared>take(
                request(command), now, Prepared::answered, orderer -> prepare(command, orderer, now)));
        if (prepared.answered() != null) {
            return prepared.answered();
        }
        Sheet sheet = made(prepared, now);
        return transactions.required(() -> orderOnce.<CertificateOrder, OrderOutcome<CertificateOrder>>take(
                request(command),
                now,
                answered -> without(sheet, answered),
                orderer -> keep(command, sheet, orderer, now)));
    }

    private OrderOnce.Request<CertificateOrder> request(Command command) {
        return new OrderOnce.Request<>(
                command.account(),
                () -> certificates
                        .byKey(command.account(), command.idempotencyKey())
                        .map(order -> new OrderOnce.Before<>(
                                order, order.kind() == command.kind() && Objects.equals(order.year(), command.year()))),
                FormsProblem.USE_ENDED);
    }

    private static List<Violation> check(Command command, Instant now) {
        Integer year = command.year();
        if (command.kind().ofYear() != (year != null)) {
            return List.of(
                    Violation.of(year == null ? FormsProblem.YEAR_MISSING : FormsProblem.YEAR_NOT_DUE, Field.YEAR));
        }
        int thisYear = LegalCalendar.dayOf(now).getYear();
        boolean inReach = year == null || year < thisYear && year >= thisYear - YEARS;
        return inReach
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
     * @param answered what is answered without one; null if nothing is
     * @param certificate null if what it needs is not on file
     * @param online whether it will come into the mailbox, as far as can be seen
     */
    private record Prepared(
            @Nullable OrderOutcome<CertificateOrder> answered,
            @Nullable Certificate certificate,
            boolean online) {
        static Prepared answered(OrderOutcome<CertificateOrder> outcome) {
            return new Prepared(outcome, null, false);
        }
    }

    private Prepared prepare(Command command, Orderer orderer, Instant now) {
        List<Violation> violations = check(command, now);
        if (!violations.isEmpty()) {
            return Prepared.answered(new OrderOutcome.Refused<>(violations));
        }
        Certificate certificate = facts.certificate(
                        orderer.person(), command.kind(), command.year(), LegalCalendar.dayOf(now))
                .orElse(null);
        return new Prepared(null, certificate, wayTo(orderer.held(), command.kind()) == Way.MAILBOX);
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

    private OrderOutcome<CertificateOrder> keep(Command command, @Nullable Sheet sheet, Orderer orderer, Instant now) {
        Held held = orderer.held();
        CertificateOrder order = order(command, sheet, held, now);
        certificates.add(order, command.idempotencyKey());
        if (sheet == null) {
            tellCoreSystem(held, command, now);
        } else if (order.way() == Way.MAILBOX) {
            putIntoMailbox(held, order, sheet, now);
        } else {
            post(orderer, sheet, now);
        }
        auditTrail.append(
                command.account(),
                AuditRecord.of(now, AuditAction.CERTIFICATE_ORDERED, Actor.insuredPerson())
                        .with(command.kind().name()));
        return new OrderOutcome.Ordered<>(order);
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

    private OrderOutcome<CertificateOrder> without(@Nullable Sheet sheet, OrderOutcome<CertificateOrder> outcome) {
        discard(sheet);
        return outcome;
    }

    private void discard(@Nullable Sheet sheet) {
        if (sheet != null) {
            delivery.discard(sheet.files());
        }
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

    private void post(Orderer orderer, Sheet sheet, Instant now) {
        discard(sheet);
        add(
                orderer.held(),
                new Commission.CertificateLetter(orderer.person().address(), sheet.certificate(), sheet.code()),
                now);
    }

    private void add(Held held, Commission commission, Instant now) {
        outbox.add(new CommissionId(randomness.id()), held.account().id(), commission, now);
    }
}
