package de.aok.meineaok.notification.mail;

import de.aok.meineaok.credential.UserName;
import de.aok.meineaok.identity.EmailAddress;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.mobilenumber.Mtan;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.Commission.SecurityNotice.Event;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.recovery.OneTimePassword;
import de.aok.meineaok.support.SupportContacts;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Mails as the portal sends them, and in whose name. */
final class SampleMails {
    static final CommissionId ID = new CommissionId(UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057"));
    static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    static final Instant SUMMER = Instant.parse("2026-07-31T22:05:30Z");
    static final EmailAddress ERIKA = new EmailAddress("erika@example.de");
    static final PersonName NAME = new PersonName("Müller-Lüdenscheidt", "Erika");
    static final SupportContacts CONTACTS = SupportContacts.aokNiedersachsen();
    static final String ONE_TIME_PASSWORD = "H4TB.8NVC.ZK36";

    private SampleMails() {}

    static MailSender sender() {
        return new MailSender(new EmailAddress("noreply@aok.example"), "Meine AOK – Grüße");
    }

    static ReturnPath returnPath() {
        return new ReturnPath(new EmailAddress("bounces@mail.aok.example"));
    }

    static MailTexts texts() {
        return new MailTexts(CONTACTS, URI.create("https://meine.aok.de/"));
    }

    static Commission.UserNameMail userNameMail(PersonName name) {
        return userNameMail(ERIKA, name);
    }

    static Commission.UserNameMail userNameMail(EmailAddress to, PersonName name) {
        return new Commission.UserNameMail(to, name, UserName.of("Erika12"));
    }

    static Commission.OneTimePasswordMail oneTimePasswordMail() {
        return new Commission.OneTimePasswordMail(
                ERIKA, OneTimePassword.parse(ONE_TIME_PASSWORD).orElseThrow(), SUMMER);
    }

    /** By names fit for files. */
    static Map<String, Commission.Mail> everyKind() {
        Map<String, Commission.Mail> kinds = new LinkedHashMap<>();
        kinds.put("user-name", userNameMail(NAME));
        kinds.put("activation-reminder", new Commission.ActivationReminder(ERIKA, NAME, LocalDate.of(2026, 3, 22)));
        kinds.put("new-message", new Commission.NewMessageMail(ERIKA));
        kinds.put("one-time-password", oneTimePasswordMail());
        kinds.put("email-code", new Commission.EmailCodeMail(ERIKA, Mtan.of("042137"), SUMMER));
        for (Event event : Event.values()) {
            kinds.put(
                    "security-notice-" + event.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    new Commission.SecurityNotice(ERIKA, event, SUMMER));
        }
        return kinds;
    }
}
