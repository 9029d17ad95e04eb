package de.aok.meineaok.forms.letter;

import de.aok.meineaok.certificate.application.Certificate;
import de.aok.meineaok.certificate.application.CertificateKind;
import de.aok.meineaok.certificate.application.VerificationCode;
import de.aok.meineaok.forms.letter.SheetLayout.Writing;
import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.notification.application.templates.Template;
import de.aok.meineaok.notification.letter.LetterSender;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/** Certificates as XHTML. */
public final class CertificateDocument {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.GERMAN);

    private final SheetLayout layout = SheetLayout.read(Template.CERTIFICATE_SHEET, "certificate-facts");
    private final Map<CertificateKind, Words> words = Template.CERTIFICATE_WORDS.read(CertificateDocument::words);
    private final LetterSender sender;

    /** @throws IllegalArgumentException if a template is wrong */
    public CertificateDocument(LetterSender sender) {
        this.sender = sender;
    }

    private record Words(String title, String recipient) {}

    private static Map<CertificateKind, Words> words(String written) {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(written));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<CertificateKind, Words> words = new EnumMap<>(CertificateKind.class);
        for (CertificateKind kind : CertificateKind.values()) {
            String[] parts = String.valueOf(lines.remove(kind.name())).split(" \\| ", -1);
            if (parts.length != 2) {
                throw new IllegalArgumentException(kind + " has no title and recipient");
            }
            words.put(kind, new Words(parts[0], parts[1]));
        }
        if (!lines.isEmpty()) {
            throw new IllegalArgumentException("there are no such kinds: " + lines.keySet());
        }
        return words;
    }

    /** What a kind is called. */
    public String title(CertificateKind kind) {
        return words(kind).title();
    }

    private Words words(CertificateKind kind) {
        return Objects.requireNonNull(words.get(kind), "words for each kind");
    }

    public Document document(Certificate certificate, VerificationCode code) {
        Map<String, String> texts = new HashMap<>();
        texts.put("title", words(certificate.kind()).title());
        texts.put("recipient", words(certificate.kind()).recipient());
        texts.put("sender", sender.name());
        texts.put("holder", certificate.holder().full());
        texts.put("birthDate", DAY.format(certificate.birthDate()));
        texts.put("issuedOn", DAY.format(certificate.issuedOn()));
        // Nobody is to be led elsewhere, so always by TLS (SEC-1).
        texts.put("page", "https://" + sender.loginPage() + "/api/certificate-check");
        texts.put("number", certificate.number());
        texts.put("code", code.reveal());
        texts.put("generalPhone", sender.contacts().generalPhone());
        return layout.fill(texts, table -> write(table, certificate));
    }

    private void write(Writing table, Certificate certificate) {
        LocalDate since = certificate.insuredSince();
        if (since != null) {
            row(table, "Kranken- und Pflegeversicherung", sender.name() + ", seit " + DAY.format(since));
        } else {
            row(table, "Jahr", String.valueOf(certificate.year()));
            row(table, "Beiträge zur Krankenversicherung", amount(certificate.healthInsurance()));
            row(table, "Beiträge zur Pflegeversicherung", amount(certificate.careInsurance()));
        }
    }

    private static String amount(@Nullable Euro euro) {
        return NumberFormat.getCurrencyInstance(Locale.GERMANY)
                .format(Objects.requireNonNull(euro).amount())
                .replace('\u00a0', ' ');
    }

    private static void row(Writing table, String name, String value) {
        Writing row = table.add("tr", "");
        row.add("th", "").with("scope", "row").text(name);
        row.add("td", "").text(value);
    }
}
