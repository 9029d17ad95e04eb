package de.aok.meineaok.notification.application.templates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Vorlage: a file that words one kind of commission, or what all of a channel share, in German. It has to use its own places, and
 * may use those of what it shares with others ({@code docs/templates.md}). Whoever sends reads all templates when it is made, so that
 * what is wrong with one shows at start and not with the first that is sent.
 */
public enum Template {
    /** What all letters share. */
    LETTER(
            "letters/letter.xhtml",
            null,
            "subject",
            "sender",
            "returnLine",
            "addressSize",
            "recipient",
            "issuedOn",
            "loginPage",
            "technicalPhone",
            "technicalEmail",
            "generalPhone"),
    ACTIVATION_LETTER("letters/activation-letter.xhtml", LETTER, "activationCode", "validThrough"),
    ONE_TIME_PASSWORD_LETTER("letters/one-time-password-letter.xhtml", LETTER, "oneTimePassword", "validThrough"),
    /** For an account that waits for its activation. */
    ONE_TIME_PASSWORD_AND_CODE_LETTER(
            "letters/one-time-password-and-code-letter.xhtml",
            LETTER,
            "oneTimePassword",
            "activationCode",
            "validThrough"),
    MOBILE_NUMBER_LETTER("letters/mobile-number-letter.xhtml", LETTER, "activationCode", "validThrough"),
    FORM_LETTER("letters/form-letter.xhtml", LETTER, "form"),
    CERTIFICATE_LETTER("letters/certificate-letter.xhtml", LETTER, "certificate", "number"),

    /** A form, to fill in. */
    FORM_SHEET("sheets/form.xhtml", null, "title", "about", "sender", "generalPhone"),
    /** A certificate, to show to others. */
    CERTIFICATE_SHEET(
            "sheets/certificate.xhtml",
            null,
            "title",
            "sender",
            "holder",
            "birthDate",
            "issuedOn",
            "recipient",
            "page",
            "number",
            "code",
            "generalPhone"),
    /** What each kind of certificate is called, whom it is for, and what it says. */
    CERTIFICATE_WORDS("sheets/certificates.properties", null),

    /** What all mails share. */
    MAIL("mails/mail.txt", null, "portal", "technicalPhone", "technicalEmail", "generalPhone"),
    USER_NAME_MAIL("mails/user-name-mail.txt", MAIL, "recipient", "userName"),
    ACTIVATION_REMINDER("mails/activation-reminder.txt", MAIL, "recipient", "validThrough"),
    /** Says nothing of the message. */
    NEW_MESSAGE_MAIL("mails/new-message-mail.txt", MAIL),
    ONE_TIME_PASSWORD_MAIL("mails/one-time-password-mail.txt", MAIL, "oneTimePassword", "validUntil"),
    PASSWORD_CHANGED_NOTICE("mails/security-notice-password-changed.txt", MAIL, "at"),
    MOBILE_NUMBER_CHANGED_NOTICE("mails/security-notice-mobile-number-changed.txt", MAIL, "at"),
    EMAIL_CHANGED_NOTICE("mails/security-notice-email-changed.txt", MAIL, "at"),
    BANK_ACCOUNT_CHANGED_NOTICE("mails/security-notice-bank-account-changed.txt", MAIL, "at"),
    EMAIL_CODE_MAIL("mails/email-code-mail.txt", MAIL, "code", "validUntil"),
    LOCKED_NOTICE("mails/security-notice-locked.txt", MAIL, "at"),
    UNLOCKED_NOTICE("mails/security-notice-unlocked.txt", MAIL, "at"),

    LOGIN_MTAN("sms/login-mtan.txt", null, "mtan", "validUntil", "host"),
    MOBILE_NUMBER_MTAN("sms/mobile-number-mtan.txt", null, "mtan", "validUntil", "host"),
    BANK_ACCOUNT_ADDED_MTAN("sms/bank-account-added-mtan.txt", null, "mtan", "lastPlaces", "validUntil", "host"),
    BANK_ACCOUNT_CHANGED_MTAN("sms/bank-account-changed-mtan.txt", null, "mtan", "lastPlaces", "validUntil", "host"),
    BANK_ACCOUNT_REMOVED_MTAN("sms/bank-account-removed-mtan.txt", null, "mtan", "lastPlaces", "validUntil", "host"),

    /** In the mailbox, before messages are deleted. */
    DELETION_NOTICE("mailbox/deletion-notice.txt", null, "messages", "firstDay"),
    /** In the mailbox, when a file that waited for the scanner was removed. */
    MALWARE_NOTICE("mailbox/malware-notice.txt", null, "file"),
    /** In the mailbox, when the original of something handed in is asked for. */
    ORIGINAL_REQUEST("mailbox/original-request.txt", null, "number", "day", "files"),
    /** With a certificate in the mailbox. */
    CERTIFICATE_COVER("mailbox/certificate-cover.txt", null, "number"),
    /** With a letter in the mailbox whose sender wrote nothing to it. */
    LETTER_COVER("mailbox/letter-cover.txt", null, "letter"),
    /** Its subject then, by kind of document. */
    LETTER_TITLES("mailbox/letter-titles.properties", null),
    /** What a person asks about a line of her patient receipt. */
    SERVICE_QUESTION(
            "mailbox/service-question.txt", null, "day", "area", "provider", "service", "cost", "line", "remark"),

    /** Patientenquittung, to be printed. */
    PATIENT_RECEIPT(
            "documents/patient-receipt.xhtml", null, "sender", "holder", "kvnr", "from", "to", "area", "madeOn");

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String file;
    private final @Nullable Template shared;

    @SuppressWarnings("ImmutableEnumChecker") // It cannot be changed.
    private final Set<String> own;

    Template(String file, @Nullable Template shared, String... own) {
        this.file = file;
        this.shared = shared;
        this.own = Set.of(own);
    }

    /** The templates that share this one. */
    public Set<Template> kinds() {
        Set<Template> kinds = EnumSet.noneOf(Template.class);
        for (Template template : values()) {
            if (template.shared == this) {
                kinds.add(template);
            }
        }
        return kinds;
    }

    /** The places that are its own. */
    public Set<String> own() {
        return own;
    }

    /**
     * Reads the file.
     *
     * @param reading makes something of its text, or throws an {@link IllegalArgumentException} that says what is wrong with it
     * @throws IllegalArgumentException if it is not there, not in UTF-8, or otherwise wrong; names the file
     */
    public <T> T read(Function<String, T> reading) {
        try {
            return reading.apply(text());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the template " + file + ": " + e.getMessage(), e);
        }
    }

    private String text() {
        try (InputStream in = Template.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("it is not there");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in.readAllBytes()))
                    .toString();
            // As editors of all systems write.
            return text.replace(BYTE_ORDER_MARK, "").replace("\r\n", "\n");
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("it is not in UTF-8", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Judges which places are used.
     *
     * @throws IllegalArgumentException if one is unknown, or one of its own is missing
     */
    public void demand(Set<String> used) {
        Set<String> unknown = new TreeSet<>(used);
        unknown.removeAll(own);
        if (shared != null) {
            unknown.removeAll(shared.own);
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("nothing fills " + unknown);
        }
        Set<String> missing = new TreeSet<>(own);
        missing.removeAll(used);
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("it has no place for " + missing);
        }
    }

    /** The file, seen from the folder of all templates. */
    @Override
    public String toString() {
        return file;
    }
}
