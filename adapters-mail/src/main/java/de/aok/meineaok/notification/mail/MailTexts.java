package de.aok.meineaok.notification.mail;

import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.templates.Template;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.support.SupportContacts;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What the mails say. None bears a link that does more than lead to the portal, and two alone a secret, in their bodies: the mail with
 * a one-time password, and the one with the code that proves a new address.
 */
@Rule({RuleId.NTF_1, RuleId.NTF_2, RuleId.ACT_8, RuleId.MTN_5, RuleId.RCV_3, RuleId.DAT_3, RuleId.HOT_1})
public final class MailTexts {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.GERMANY);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE, d. MMMM uuuu, 'um' HH:mm 'Uhr'", Locale.GERMANY);

    private final Map<Template, MailTemplate> templates = new EnumMap<>(Template.class);
    private final Map<String, String> inEachMail;

    /**
     * Reads all templates.
     *
     * @param contacts named in each mail
     * @param portal where one logs in
     * @throws IllegalArgumentException if the portal's address is not https, or a template is wrong
     */
    public MailTexts(SupportContacts contacts, URI portal) {
        if (!"https".equals(portal.getScheme())) {
            throw new IllegalArgumentException("the portal is reached by https");
        }
        this.inEachMail = Map.of(
                "portal", portal.toString(),
                "technicalPhone", contacts.technicalPhone(),
                "technicalEmail", contacts.technicalEmail(),
                "generalPhone", contacts.generalPhone());
        for (Template kind : Template.MAIL.kinds()) {
            templates.put(kind, MailTemplate.of(kind));
        }
    }

    MailText of(Commission.Mail mail) {
        return switch (mail) {
            case Commission.UserNameMail userName ->
                fill(
                        Template.USER_NAME_MAIL,
                        Map.of(
                                "recipient", name(userName.recipient()),
                                "userName", userName.userName().value()));
            case Commission.ActivationReminder reminder ->
                fill(
                        Template.ACTIVATION_REMINDER,
                        Map.of("recipient", name(reminder.recipient()), "validThrough", day(reminder.validThrough())));
            case Commission.SecurityNotice notice ->
                fill(templateOf(notice.event()), Map.of("at", moment(notice.at())));
            case Commission.EmailCodeMail code ->
                fill(
                        Template.EMAIL_CODE_MAIL,
                        Map.of("code", code.code().reveal(), "validUntil", moment(code.validUntil())));
            case Commission.NewMessageMail newMessage -> fill(Template.NEW_MESSAGE_MAIL, Map.of());
            case Commission.OneTimePasswordMail oneTimePassword ->
                fill(
                        Template.ONE_TIME_PASSWORD_MAIL,
                        Map.of(
                                "oneTimePassword",
                                oneTimePassword.oneTimePassword().reveal(),
                                "validUntil",
                                moment(oneTimePassword.validUntil())));
        };
    }

    private static Template templateOf(Commission.SecurityNotice.Event event) {
        return switch (event) {
            case PASSWORD_CHANGED -> Template.PASSWORD_CHANGED_NOTICE;
            case MOBILE_NUMBER_CHANGED -> Template.MOBILE_NUMBER_CHANGED_NOTICE;
            case EMAIL_CHANGED -> Template.EMAIL_CHANGED_NOTICE;
            case BANK_ACCOUNT_CHANGED -> Template.BANK_ACCOUNT_CHANGED_NOTICE;
            case LOCKED -> Template.LOCKED_NOTICE;
            case UNLOCKED -> Template.UNLOCKED_NOTICE;
        };
    }

    private MailText fill(Template kind, Map<String, String> texts) {
        Map<String, String> all = new HashMap<>(inEachMail);
        all.putAll(texts);
        return Objects.requireNonNull(templates.get(kind), "a template for each kind")
                .fill(all);
    }

    /** In full, since nothing on file says how else to address a person. */
    private static String name(PersonName name) {
        return name.full().replaceAll("\\p{Cntrl}+", " ");
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String moment(Instant instant) {
        return MOMENT.format(instant.atZone(LegalCalendar.ZONE));
    }
}
