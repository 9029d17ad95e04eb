package de.aok.meineaok.notification.mail;

import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.mail.MailText.Highlight;
import de.aok.meineaok.notification.mail.MailText.Link;
import de.aok.meineaok.notification.mail.MailText.Listing;
import de.aok.meineaok.notification.mail.MailText.Steps;
import de.aok.meineaok.notification.mail.MailText.Words;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.support.SupportContacts;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * What the mails say. None bears a link that does more than lead to the portal, and one alone a secret, in its body: the mail with a
 * one-time password.
 */
@Rule({RuleId.NTF_2, RuleId.ACT_8, RuleId.MTN_5, RuleId.RCV_3, RuleId.HOT_1})
public final class MailTexts {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.GERMANY);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE, d. MMMM uuuu, 'um' HH:mm 'Uhr'", Locale.GERMANY);

    /** For mails that don't name whom they go to. */
    private static final Words GREETING = new Words("Guten Tag,");

    private static final Words WARNING =
            new Words("Geben Sie Passwort, mTAN und Freischaltcode niemals weiter. Wir fragen Sie"
                    + " weder am Telefon noch per E-Mail danach.");
    private static final Words CLOSING = new Words("Freundliche Grüße");
    private static final Words SIGNATURE = new Words("Ihre AOK");

    private final SupportContacts contacts;
    private final URI portal;

    /**
     * @param contacts named in each mail
     * @param portal where one logs in
     * @throws IllegalArgumentException if the portal's address is not https
     */
    public MailTexts(SupportContacts contacts, URI portal) {
        if (!"https".equals(portal.getScheme())) {
            throw new IllegalArgumentException("the portal is reached by https");
        }
        this.contacts = contacts;
        this.portal = portal;
    }

    MailText of(Commission.Mail mail) {
        return switch (mail) {
            case Commission.UserNameMail userName -> userName(userName);
            case Commission.ActivationReminder reminder -> reminder(reminder);
            case Commission.SecurityNotice notice -> notice(notice);
            case Commission.OneTimePasswordMail oneTimePassword -> oneTimePassword(oneTimePassword);
        };
    }

    private MailText userName(Commission.UserNameMail mail) {
        return new MailText(
                "Ihr Benutzername für „Meine AOK“",
                List.of(
                        greeting(mail.recipient()),
                        new Words("vielen Dank für Ihre Registrierung bei „Meine AOK“."),
                        new Highlight(
                                "Ihr Benutzername lautet:", mail.userName().value()),
                        new Words(
                                "Ihren Freischaltcode erhalten Sie in den nächsten Tagen mit der Post. Bei Ihrer ersten"
                                        + " Anmeldung geben Sie ihn nach Benutzername, Passwort und mTAN ein."),
                        WARNING,
                        new Words("Sie haben sich nicht registriert? Dann rufen Sie uns bitte an: "
                                + contacts.technicalPhone() + "."),
                        new Link("Zur Anmeldung:", portal.toString()),
                        contacts(),
                        CLOSING,
                        SIGNATURE));
    }

    private MailText reminder(Commission.ActivationReminder mail) {
        return new MailText(
                "Erinnerung: Bitte schalten Sie „Meine AOK“ frei",
                List.of(
                        greeting(mail.recipient()),
                        new Words(
                                "wir haben Ihnen mit der Post einen Freischaltcode für „Meine AOK“ geschickt. Bisher haben"
                                        + " Sie ihn nicht eingegeben."),
                        new Highlight("Ihr Freischaltcode gilt bis einschließlich", day(mail.validThrough())),
                        new Words(
                                "Bitte melden Sie sich bis dahin an. Nach Benutzername, Passwort und mTAN geben Sie den"
                                        + " Freischaltcode aus dem Brief ein."),
                        new Words(
                                "Sie haben keinen Brief erhalten? Einen neuen Freischaltcode fordern Sie über „Passwort"
                                        + " vergessen“ an oder telefonisch unter " + contacts.technicalPhone() + "."),
                        WARNING,
                        new Link("Zur Anmeldung:", portal.toString()),
                        contacts(),
                        CLOSING,
                        SIGNATURE));
    }

    private MailText notice(Commission.SecurityNotice mail) {
        String at = moment(mail.at());
        return switch (mail.event()) {
            case PASSWORD_CHANGED ->
                notice(
                        "Ihr Passwort für „Meine AOK“ wurde geändert",
                        "das Passwort für Ihren Zugang zu „Meine AOK“ wurde am " + at + " geändert.",
                        "Haben Sie es selbst geändert? Dann brauchen Sie nichts weiter zu tun.",
                        "Haben Sie es nicht geändert? Dann rufen Sie uns bitte sofort an:");
            case MOBILE_NUMBER_CHANGED ->
                notice(
                        "Ihre Mobilfunknummer für „Meine AOK“ wurde geändert",
                        "die Mobilfunknummer, an die wir Ihre mTAN für „Meine AOK“ senden, wurde am " + at
                                + " geändert.",
                        "Haben Sie sie selbst geändert? Dann brauchen Sie nichts weiter zu tun.",
                        "Haben Sie sie nicht geändert? Dann rufen Sie uns bitte sofort an:");
            case LOCKED ->
                notice(
                        "Ihr Zugang zu „Meine AOK“ wurde gesperrt",
                        "Ihr Zugang zu „Meine AOK“ wurde am " + at
                                + " gesperrt. Solange er gesperrt ist, kann sich niemand anmelden.",
                        "Haben Sie Ihr Passwort mehrmals falsch eingegeben? Dann fordern Sie auf der Anmeldeseite über"
                                + " „Passwort vergessen“ ein neues an. In allen anderen Fällen heben wir die Sperre auf,"
                                + " nachdem wir mit Ihnen gesprochen haben.",
                        "Können Sie sich die Sperre nicht erklären? Dann rufen Sie uns bitte sofort an:");
            case UNLOCKED ->
                notice(
                        "Ihr Zugang zu „Meine AOK“ wurde entsperrt",
                        "die Sperre Ihres Zugangs zu „Meine AOK“ wurde am " + at + " aufgehoben.",
                        "Haben wir das mit Ihnen besprochen? Dann brauchen Sie nichts weiter zu tun.",
                        "Wissen Sie nichts davon? Dann rufen Sie uns bitte sofort an:");
        };
    }

    /** @param alarm what somebody does who had no part in it */
    private MailText notice(String subject, String happened, String meaning, String alarm) {
        return new MailText(
                subject,
                List.of(
                        GREETING,
                        new Words(happened),
                        new Words(meaning),
                        new Highlight(alarm, contacts.technicalPhone()),
                        WARNING,
                        new Link("Zu „Meine AOK“:", portal.toString()),
                        contacts(),
                        CLOSING,
                        SIGNATURE));
    }

    private MailText oneTimePassword(Commission.OneTimePasswordMail mail) {
        return new MailText(
                "Ihr Einmalpasswort für „Meine AOK“",
                List.of(
                        GREETING,
                        new Words("über „Passwort vergessen“ wurde ein neues Passwort für Ihren Zugang zu „Meine AOK“"
                                + " angefordert. Mit dem Einmalpasswort aus dieser E-Mail melden Sie sich an; danach"
                                + " wählen Sie selbst ein neues Passwort."),
                        new Highlight(
                                "Ihr Einmalpasswort lautet:",
                                mail.oneTimePassword().reveal()),
                        new Words("Es gilt bis " + moment(mail.validUntil())
                                + ". Die Punkte gehören dazu; Groß- und Kleinschreibung spielt keine Rolle."),
                        new Steps(
                                "So wählen Sie ein neues Passwort",
                                List.of(
                                        "Melden Sie sich mit Ihrem Benutzernamen und dem Einmalpasswort an.",
                                        "Sie erhalten per SMS eine mTAN. Geben Sie die mTAN ein.",
                                        "Wählen Sie ein neues Passwort. Das Einmalpasswort gilt danach nicht mehr.")),
                        new Words(
                                "Bis Sie ein neues Passwort gewählt haben, gilt Ihr bisheriges weiter, es sei denn, Ihr"
                                        + " Zugang ist gesperrt."),
                        new Words("Sie haben kein neues Passwort angefordert? Dann verwenden Sie das Einmalpasswort"
                                + " nicht, und rufen Sie uns bitte sofort an: " + contacts.technicalPhone() + "."),
                        WARNING,
                        new Link("Zur Anmeldung:", portal.toString()),
                        contacts(),
                        CLOSING,
                        SIGNATURE));
    }

    /** By full name, since nothing on file says how else to address a person. */
    private static Words greeting(PersonName name) {
        return new Words("Guten Tag " + name.full().replaceAll("\\p{Cntrl}+", " ") + ",");
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String moment(Instant instant) {
        return MOMENT.format(instant.atZone(LegalCalendar.ZONE));
    }

    private Listing contacts() {
        return new Listing(
                "So erreichen Sie uns",
                List.of(
                        "Technische Fragen zu „Meine AOK“: " + contacts.technicalPhone() + " oder "
                                + contacts.technicalEmail(),
                        "Fragen zu Gesundheit, Versicherung und Änderung Ihrer Anschrift: " + contacts.generalPhone()));
    }
}
