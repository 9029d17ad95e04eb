package de.aok.meineaok.notification.mail;

import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.mail.MailText.Highlight;
import de.aok.meineaok.notification.mail.MailText.Link;
import de.aok.meineaok.notification.mail.MailText.Listing;
import de.aok.meineaok.notification.mail.MailText.Words;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.support.SupportContacts;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What the mails say. None bears a secret, or a link that does more than lead to the portal. */
@Rule({RuleId.NTF_2, RuleId.ACT_8, RuleId.HOT_1})
public final class MailTexts {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.GERMANY);
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

    /** By full name, since nothing on file says how else to address a person. */
    private static Words greeting(PersonName name) {
        return new Words("Guten Tag " + name.full().replaceAll("\\p{Cntrl}+", " ") + ",");
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
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
