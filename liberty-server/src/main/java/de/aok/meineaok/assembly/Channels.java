package de.aok.meineaok.assembly;

import de.aok.meineaok.identity.EmailAddress;
import de.aok.meineaok.insured.fhir.CoreRequestFiles;
import de.aok.meineaok.notification.application.BatchTerms;
import de.aok.meineaok.notification.application.port.CoreRequests;
import de.aok.meineaok.notification.application.port.Letters;
import de.aok.meineaok.notification.application.port.Mails;
import de.aok.meineaok.notification.application.port.ShortMessages;
import de.aok.meineaok.notification.letter.LetterFiles;
import de.aok.meineaok.notification.letter.LetterPdf;
import de.aok.meineaok.notification.letter.LetterSender;
import de.aok.meineaok.notification.mail.MailAddresses;
import de.aok.meineaok.notification.mail.MailFiles;
import de.aok.meineaok.notification.mail.MailSender;
import de.aok.meineaok.notification.mail.MailTexts;
import de.aok.meineaok.notification.sms.MobileNumbers;
import de.aok.meineaok.notification.sms.SmsFiles;
import de.aok.meineaok.notification.sms.SmsText;
import de.aok.meineaok.registration.ContactReader;
import de.aok.meineaok.support.SupportContacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How the portal reaches people and the core system: letters, SMS, mails and requests, each in a folder of the outbox. */
@ApplicationScoped
class Channels {
    private static final String INSURER = "AOK Niedersachsen";

    private final Path folder;
    private final URI portal;

    @Inject
    Channels(
            @ConfigProperty(name = "meineaok.outbox.folder") String folder,
            @ConfigProperty(name = "meineaok.public.uri") URI portal) {
        this.folder = Path.of(folder);
        this.portal = portal;
    }

    @Produces
    @Singleton
    ShortMessages shortMessages() {
        return new SmsFiles(folder.resolve("sms"), new SmsText(portal.getHost()));
    }

    @Produces
    @Singleton
    Mails mails(SupportContacts contacts, Clock clock) {
        MailSender sender = new MailSender(new EmailAddress(contacts.technicalEmail()), INSURER);
        return new MailFiles(folder.resolve("mail"), sender, new MailTexts(contacts, portal), clock);
    }

    @Produces
    @Singleton
    Letters letters(SupportContacts contacts) throws IOException {
        LetterSender sender = new LetterSender(
                INSURER,
                "AOK Niedersachsen · Hildesheimer Straße 273 · 30519 Hannover",
                List.of("AOK – Die Gesundheitskasse für Niedersachsen", "Hildesheimer Straße 273, 30519 Hannover"),
                portal.getAuthority(),
                contacts);
        return new LetterFiles(folder.resolve("letters"), new LetterPdf(sender));
    }

    @Produces
    @Singleton
    BatchTerms batchTerms(
            @ConfigProperty(name = "meineaok.letter.batch.size", defaultValue = "200") int size,
            @ConfigProperty(name = "meineaok.letter.batch.age", defaultValue = "PT0S") Duration age) {
        return new BatchTerms(size, age);
    }

    @Produces
    @Singleton
    CoreRequests coreRequests() {
        return new CoreRequestFiles(folder.resolve("core"));
    }

    @Produces
    @Singleton
    ContactReader contactReader() {
        return new TypedContacts(new MailAddresses(), new MobileNumbers());
    }
}
