package de.aok.meineaok.forms.application;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.certificate.application.Certificate;
import de.aok.meineaok.certificate.application.CertificateKind;
import de.aok.meineaok.secrecy.application.port.KeyedHash;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a person ordered a certificate, and what came of it.
 *
 * @param year of which; null if of none
 * @param way how it reaches her
 * @param issued null if the core system makes it
 * @param orderedAt when, to the microsecond, as databases keep it
 */
public record CertificateOrder(
        UUID id,
        AccountId account,
        CertificateKind kind,
        @Nullable Integer year,
        Way way,
        @Nullable Issued issued,
        Instant orderedAt) {
    public CertificateOrder {
        orderedAt = orderedAt.truncatedTo(ChronoUnit.MICROS);
        if ((issued == null) != (way == Way.CORE)) {
            throw new IllegalArgumentException("either the portal or the core system makes it");
        }
    }

    /** How a certificate reaches the person. */
    public enum Way {
        MAILBOX,
        POST,
        /** The core system makes it, and sends it. */
        CORE
    }

    /**
     * A certificate that was made here.
     *
     * @param codeHash of its number and verification code
     * @param message with which it came into the mailbox; null if it was posted
     */
    public record Issued(
            Certificate certificate,
            KeyedHash codeHash,
            @Nullable UUID message) {}

    /** Its number; empty if the core system makes it. */
    public Optional<String> number() {
        return Optional.ofNullable(issued).map(one -> one.certificate().number());
    }

    @Override
    public String toString() {
        return "CertificateOrder[" + id + ']';
    }
}
