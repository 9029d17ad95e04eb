package de.aok.meineaok.forms.rest;

import de.aok.meineaok.certificate.application.VerificationCode;
import de.aok.meineaok.forms.application.CheckCertificate;
import de.aok.meineaok.problem.rest.Texts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Base64;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page on which people check a certificate: HTML without a script, read well by screen readers and on telephones. */
final class CertificateCheckPage {
    private static final String STYLE =
            "body{font:1.1rem/1.5 system-ui,sans-serif;max-width:40rem;margin:0 auto;padding:1rem;color:#1a1a1a;background:#fff}"
                    + "header{font-weight:600;font-size:1.3rem;color:#005e3f;border-bottom:3px solid #005e3f;padding-bottom:.5rem}"
                    + "h1{font-size:1.7rem;line-height:1.25}dt{font-weight:600;margin-top:.7rem}dd{margin:0}"
                    + "[role=status]{border-left:.5rem solid;padding:.3rem 1rem;margin:1.5rem 0}"
                    + ".genuine{border-color:#005e3f}.unknown{border-color:#a80000}"
                    + "label{display:block;font-weight:600}input,button{font:inherit;padding:.5rem;box-sizing:border-box}"
                    + "input{width:100%;border:2px solid #4a4a4a;margin:.3rem 0 1rem}"
                    + "button{background:#005e3f;color:#fff;border:0;padding:.6rem 1.4rem}"
                    + "input:focus-visible,button:focus-visible{outline:3px solid #1a1a1a;outline-offset:2px}";

    /**
     * Of this page alone: its style, and the way back to itself. To a page that may not tell where it is browsers take its form for
     * one of nowhere, which is refused as one of somebody else's page would be.
     */
    static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'sha256-" + hash()
                    + "'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
            "Referrer-Policy",
            "same-origin");

    private final Locale language;
    private final String number;
    private final StringBuilder html = new StringBuilder();

    private CertificateCheckPage(Locale language, String number) {
        this.language = language;
        this.number = number;
    }

    /**
     * The page.
     *
     * @param number as it was entered, or as it stands on what was found; blank if there is none
     * @param check what came of it; null before number and code were entered
     */
    static String of(Locale language, String number, @Nullable CertificateCheck check) {
        return new CertificateCheckPage(language, number).write(check);
    }

    private static String hash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has it", e);
        }
    }

    private String write(@Nullable CertificateCheck check) {
        html.append("<!DOCTYPE html><html lang=\"")
                .append(language.toLanguageTag())
                .append("\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">")
                .append("<meta name=\"robots\" content=\"noindex\"><title>")
                .append(words(check == null ? "heading" : check.genuine() ? "genuine" : "unknown"))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body><header>AOK Niedersachsen</header><main><h1>")
                .append(words("heading"))
                .append("</h1>");
        if (check != null) {
            result(check);
        }
        if (check == null || !check.genuine()) {
            form();
        }
        return html.append("</main></body></html>").toString();
    }

    private void result(CertificateCheck check) {
        String result = check.genuine() ? "genuine" : "unknown";
        html.append("<div role=\"status\" class=\"")
                .append(result)
                .append("\"><p><strong>")
                .append(words(result))
                .append("</strong></p><p>")
                .append(words(result + "-detail"))
                .append("</p></div>");
        if (!check.genuine()) {
            return;
        }
        html.append("<dl>");
        entry("number", number);
        entry("kind", check.title());
        entry("holder", check.holder());
        entry("birth-date", day(check.birthDate()));
        entry("issued-on", day(check.issuedOn()));
        entry("insured-since", day(check.insuredSince()));
        entry("year", check.year());
        entry("health-insurance", amount(check.healthInsurance()));
        entry("care-insurance", amount(check.careInsurance()));
        html.append("</dl>");
    }

    private void entry(String name, @Nullable Object value) {
        if (value != null) {
            html.append("<dt>")
                    .append(words(name))
                    .append("</dt><dd>")
                    .append(escaped(value.toString()))
                    .append("</dd>");
        }
    }

    private @Nullable String day(@Nullable LocalDate day) {
        return day == null
                ? null
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(language)
                        .format(day);
    }

    private @Nullable String amount(@Nullable Object euros) {
        if (euros == null) {
            return null;
        }
        NumberFormat format =
                NumberFormat.getCurrencyInstance(language.equals(Locale.GERMAN) ? Locale.GERMANY : Locale.UK);
        format.setCurrency(Currency.getInstance("EUR"));
        return format.format(euros);
    }

    private void form() {
        html.append("<p>").append(words("how")).append("</p><form method=\"post\" action=\"certificate-check\">");
        field("number", CheckCertificate.LONGEST_NUMBER, number);
        field("code", VerificationCode.LONGEST, "");
        html.append("<button>").append(words("check")).append("</button></form>");
    }

    private void field(String name, int longest, String value) {
        html.append("<label for=\"")
                .append(name)
                .append("\">")
                .append(words(name))
                .append("</label><input id=\"")
                .append(name)
                .append("\" name=\"")
                .append(name)
                .append("\" value=\"")
                .append(escaped(value))
                .append("\" required maxlength=\"")
                .append(longest)
                .append("\" autocomplete=\"off\" autocapitalize=\"characters\" spellcheck=\"false\">");
    }

    private String words(String key) {
        return escaped(Texts.text(language, "certificate-check." + key));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
