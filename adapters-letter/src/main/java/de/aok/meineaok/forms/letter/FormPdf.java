package de.aok.meineaok.forms.letter;

import de.aok.meineaok.forms.application.Form;
import de.aok.meineaok.forms.application.port.FormSheets;
import de.aok.meineaok.notification.letter.LetterSender;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.typesetting.letter.AccessiblePdf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Forms as PDF with fields, in PDF/UA-1. Each is made once, and kept. */
@Rule(RuleId.FRM_1)
public final class FormPdf implements FormSheets {
    private final AccessiblePdf pdfs;
    private final FormDocument documents;
    private final byte[] font;
    private final Map<String, byte[]> made = new ConcurrentHashMap<>();

    /** @throws IllegalArgumentException if the template is wrong */
    public FormPdf(AccessiblePdf pdfs, LetterSender sender) throws IOException {
        this.pdfs = pdfs;
        this.documents = new FormDocument(sender);
        this.font = AccessiblePdf.textFont();
    }

    @Override
    public byte[] sheet(Form form) {
        return made.computeIfAbsent(form.id() + ' ' + form.version(), id -> make(form))
                .clone();
    }

    private byte[] make(Form form) {
        try {
            FormDocument.Fillable fillable = documents.forScreen(form);
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            pdfs.set(fillable.document(), pdf);
            return FillableFields.put(pdf.toByteArray(), fillable.fields(), font);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
