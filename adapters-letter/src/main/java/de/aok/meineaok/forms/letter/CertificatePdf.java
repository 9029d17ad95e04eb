package de.aok.meineaok.forms.letter;

import de.aok.meineaok.certificate.application.Certificate;
import de.aok.meineaok.certificate.application.VerificationCode;
import de.aok.meineaok.forms.application.port.CertificateSheets;
import de.aok.meineaok.notification.letter.LetterSender;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.typesetting.letter.AccessiblePdf;
import de.aok.meineaok.typesetting.letter.MissingGlyphException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Certificates as PDF, in PDF/A-2a and PDF/UA-1. */
@Rule(RuleId.FRM_2)
public final class CertificatePdf implements CertificateSheets {
    private final AccessiblePdf pdfs;
    private final CertificateDocument documents;

    /** @throws IllegalArgumentException if a template is wrong */
    public CertificatePdf(AccessiblePdf pdfs, LetterSender sender) {
        this.pdfs = pdfs;
        this.documents = new CertificateDocument(sender);
    }

    @Override
    public Optional<byte[]> sheet(Certificate certificate, VerificationCode code) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            pdfs.set(documents.document(certificate, code), pdf);
        } catch (MissingGlyphException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(pdf.toByteArray());
    }
}
