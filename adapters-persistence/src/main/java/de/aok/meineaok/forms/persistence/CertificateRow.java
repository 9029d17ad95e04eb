package de.aok.meineaok.forms.persistence;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.certificate.application.Certificate;
import de.aok.meineaok.certificate.application.CertificateKind;
import de.aok.meineaok.forms.application.CertificateOrder;
import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.persistence.NullableUuidConverter;
import de.aok.meineaok.secrecy.application.port.KeyedHash;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order of a certificate, with what was certified. Rows are added by SQL. */
@Entity
@Table(name = "certificate")
@NamedQuery(
        name = "CertificateRow.byKey",
        query = "select c from CertificateRow c where c.accountId = :account and c.idempotencyKey = :key")
@NamedQuery(name = "CertificateRow.byNumber", query = "select c from CertificateRow c where c.number = :number")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // JPA fills the fields, and queries read some
public class CertificateRow {
    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "idempotency_key")
    private String idempotencyKey;

    @Enumerated(EnumType.STRING)
    private CertificateKind kind;

    @Column(name = "year")
    private @Nullable Integer year;

    @Enumerated(EnumType.STRING)
    private CertificateOrder.Way way;

    @Column(name = "ordered_at")
    private Instant orderedAt;

    private @Nullable String number;

    @Column(name = "code_hash")
    private byte @Nullable [] codeHash;

    @Column(name = "message_id")
    @Convert(converter = NullableUuidConverter.class)
    private @Nullable UUID messageId;

    @Column(name = "family_name")
    private @Nullable String familyName;

    @Column(name = "given_names")
    private @Nullable String givenNames;

    @Column(name = "birth_date")
    private @Nullable LocalDate birthDate;

    @Column(name = "issued_on")
    private @Nullable LocalDate issuedOn;

    @Column(name = "insured_since")
    private @Nullable LocalDate insuredSince;

    @Column(name = "health_cents")
    private @Nullable Long healthCents;

    @Column(name = "care_cents")
    private @Nullable Long careCents;

    protected CertificateRow() {}

    CertificateOrder toOrder() {
        return new CertificateOrder(
                id, new AccountId(accountId), kind, year, way, number == null ? null : toIssued(), orderedAt);
    }

    CertificateOrder.Issued toIssued() {
        return new CertificateOrder.Issued(
                new Certificate(
                        Objects.requireNonNull(number),
                        kind,
                        new PersonName(Objects.requireNonNull(familyName), Objects.requireNonNull(givenNames)),
                        Objects.requireNonNull(birthDate),
                        Objects.requireNonNull(issuedOn),
                        insuredSince,
                        year,
                        euro(healthCents),
                        euro(careCents)),
                new KeyedHash(Objects.requireNonNull(codeHash)),
                messageId);
    }

    private static @Nullable Euro euro(@Nullable Long cents) {
        return cents == null ? null : new Euro(cents);
    }
}
