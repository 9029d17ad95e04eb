package de.aok.meineaok.forms.persistence;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.certificate.application.Certificate;
import de.aok.meineaok.forms.application.CertificateOrder;
import de.aok.meineaok.forms.application.CertificateOrder.Issued;
import de.aok.meineaok.forms.application.port.Certificates;
import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.retention.RetentionClass;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Certificates in the database; a key that is used fails the second, which whoever holds the account never meets. */
public final class JpaCertificates implements Certificates {
    private static final String ORDER = "id, account_id, idempotency_key, kind, way, ordered_at, retention_class";

    private final EntityManager entities;

    public JpaCertificates(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(CertificateOrder order, String idempotencyKey) {
        Issued issued = order.issued();
        Query insert = issued == null
                ? insert(", year", "cast(nullif(?8, '') as integer)")
                : insert(
                        ", year, number, code_hash, message_id, family_name, given_names, birth_date, issued_on,"
                                + " insured_since, health_cents, care_cents",
                        """
                        cast(nullif(?8, '') as integer), ?9, ?10, cast(nullif(?11, '') as uuid), ?12, ?13, ?14, ?15,
                        cast(nullif(?16, '') as date), cast(nullif(?17, '') as bigint), cast(nullif(?18, '') as bigint)""");
        insert.setParameter(1, order.id())
                .setParameter(2, order.account().value())
                .setParameter(3, idempotencyKey)
                .setParameter(4, order.kind().name())
                .setParameter(5, order.way().name())
                .setParameter(6, Timestamp.from(order.orderedAt()))
                .setParameter(7, RetentionClass.CORRESPONDENCE.name())
                .setParameter(8, text(order.year()));
        if (issued != null) {
            Certificate certificate = issued.certificate();
            insert.setParameter(9, certificate.number())
                    .setParameter(10, issued.codeHash().bytes())
                    .setParameter(11, text(issued.message()))
                    .setParameter(12, certificate.holder().family())
                    .setParameter(13, certificate.holder().given())
                    .setParameter(14, Date.valueOf(certificate.birthDate()))
                    .setParameter(15, Date.valueOf(certificate.issuedOn()))
                    .setParameter(16, text(certificate.insuredSince()))
                    .setParameter(17, cents(certificate.healthInsurance()))
                    .setParameter(18, cents(certificate.careInsurance()));
        }
        insert.executeUpdate();
    }

    private Query insert(String columns, String places) {
        return entities.createNativeQuery("insert into certificate (" + ORDER + columns
                + ") values (?1, ?2, ?3, ?4, ?5, ?6, ?7, " + places + ")");
    }

    /** The driver does not tell of which type a null is. */
    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String cents(@Nullable Euro amount) {
        return amount == null ? "" : Long.toString(amount.cents());
    }

    @Override
    public Optional<CertificateOrder> byKey(AccountId account, String idempotencyKey) {
        return entities.createNamedQuery("CertificateRow.byKey", CertificateRow.class)
                .setParameter("account", account.value())
                .setParameter("key", idempotencyKey)
                .getResultStream()
                .map(CertificateRow::toOrder)
                .findFirst();
    }

    @Override
    public Optional<Issued> issued(String number) {
        return entities.createNamedQuery("CertificateRow.byNumber", CertificateRow.class)
                .setParameter("number", number)
                .getResultStream()
                .map(CertificateRow::toIssued)
                .findFirst();
    }
}
