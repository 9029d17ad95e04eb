package de.aok.meineaok.forms.rest;

import de.aok.meineaok.forms.application.CertificateOrder;
import de.aok.meineaok.forms.application.CertificateOrder.Issued;
import de.aok.meineaok.problem.rest.Texts;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What comes of the order of a certificate.
 *
 * @param year of which; null if of none
 * @param way {@code MAILBOX}, {@code POST}, or {@code CORE}: something is not on file here, the AOK makes and sends it
 * @param number of the certificate; null if the AOK makes it
 * @param messageId its message in the mailbox; null if it is not there
 * @param notice that in words, in the language of the request
 */
public record CertificateOrdered(
        UUID id,
        String kind,
        @Nullable Integer year,
        String way,
        @Nullable String number,
        @Nullable UUID messageId,
        String notice) {
    static CertificateOrdered of(CertificateOrder order, Locale language) {
        Issued issued = order.issued();
        return new CertificateOrdered(
                order.id(),
                order.kind().name(),
                order.year(),
                order.way().name(),
                order.number().orElse(null),
                issued == null ? null : issued.message(),
                Texts.text(language, "certificates." + order.way().name()));
    }
}
