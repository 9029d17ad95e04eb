package de.aok.meineaok.testing.contract;

import de.aok.meineaok.credential.UserName;
import de.aok.meineaok.identity.EmailAddress;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.mobilenumber.Mtan;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.Commission.SecurityNotice.Event;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.port.Mails;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import de.aok.meineaok.recovery.OneTimePassword;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What {@link Mails} promise. */
public abstract class MailsContract extends ChannelContract<Commission.Mail> {
    private static final String ADDRESS = "anne.mueller@example.org";
    private static final String FAMILY = "Groß-Müller";
    private static final String USER_NAME = "Anne86";
    private static final String CODE = "042137";
    private static final String ONE_TIME_PASSWORD = "AB2D.EFGH.JKMN";

    protected MailsContract() {
        super(Commission.Mail.class, samples());
    }

    /** An adapter of its own each time, all of them to the same channel, as each server has one. */
    protected abstract Mails mails();

    @Override
    final void send(CommissionId id, Commission.Mail mail) throws UndeliverableException {
        mails().send(id, mail);
    }

    private static List<Sample<Commission.Mail>> samples() {
        EmailAddress to = new EmailAddress(ADDRESS);
        PersonName name = new PersonName(FAMILY, "Änne Luise");
        Instant at = Instant.parse("2026-11-24T10:00:00Z");
        List<Sample<Commission.Mail>> samples = new ArrayList<>(List.of(
                Sample.of(new Commission.UserNameMail(to, name, UserName.of(USER_NAME)), ADDRESS, FAMILY, USER_NAME),
                Sample.of(new Commission.ActivationReminder(to, name, LocalDate.of(2026, 12, 15)), ADDRESS, FAMILY),
                Sample.of(new Commission.NewMessageMail(to), ADDRESS),
                Sample.of(
                        new Commission.OneTimePasswordMail(
                                to, OneTimePassword.parse(ONE_TIME_PASSWORD).orElseThrow(), at),
                        ADDRESS,
                        ONE_TIME_PASSWORD),
                Sample.of(new Commission.EmailCodeMail(to, Mtan.of(CODE), at), ADDRESS, CODE)));
        for (Event event : Event.values()) {
            samples.add(Sample.of(new Commission.SecurityNotice(to, event, at), ADDRESS));
        }
        return samples;
    }
}
