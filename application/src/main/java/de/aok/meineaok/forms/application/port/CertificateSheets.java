package de.aok.meineaok.forms.application.port;

import de.aok.meineaok.certificate.application.Certificate;
import de.aok.meineaok.certificate.application.VerificationCode;
import java.util.Optional;

/** Makes certificates to be shown to others. */
@FunctionalInterface
public interface CertificateSheets {

    /**
     * An accessible PDF in A4 that says how others can tell that it is genuine.
     *
     * @return empty if it cannot be made, as when a name has a character that cannot be printed
     */
    Optional<byte[]> sheet(Certificate certificate, VerificationCode code);
}
