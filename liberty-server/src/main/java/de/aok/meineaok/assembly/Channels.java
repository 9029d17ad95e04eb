package de.aok.meineaok.assembly;

import de.aok.meineaok.forms.application.port.CertificateSheets;
import de.aok.meineaok.forms.application.port.FormSheets;
import de.aok.meineaok.forms.letter.CertificatePdf;
import de.aok.meineaok.forms.letter.FormPdf;
import de.aok.meineaok.identity.EmailAddress;
import de.aok.meineaok.insured.fhir.CoreRequestFiles;
import de.aok.meineaok.notification.application.BatchTerms;
import de.aok.meineaok.notification.application.Channel;
import de.aok.meineaok.notification.application.port.CoreRequests;
import de.aok.meineaok.notification.application.port.DeliveryReports;
import de.aok.meineaok.notification.application.port.Letters;
import de.aok.meineaok.notification.application.port.Mails;
import de.aok.meineaok.notification.application.port.ReceiptFigures;
import de.aok.meineaok.notification.application.port.ShortMessages;
import de.aok.meineaok.notification.letter.LetterFiles;
import de.aok.meineaok.notification.letter.LetterPdf;
import de.aok.meineaok.notification.letter.LetterSender;
import de.aok.meineaok.notification.letter.PrintShop;
import de.aok.meineaok.notification.letter.PrintShopReports;
import de.aok.meineaok.notification.letter.PrintShopServer;
import de.aok.meineaok.notification.mail.BouncedMails;
import de.aok.meineaok.notification.mail.MailAddresses;
import de.aok.meineaok.notification.mail.MailFiles;
import de.aok.meineaok.notification.mail.MailSender;
import de.aok.meineaok.notification.mail.MailTexts;
import de.aok.meineaok.notification.mail.SmtpMails;
import de.aok.meineaok.notification.sms.MobileNumbers;
import de.aok.meineaok.notification.sms.SmppMessages;
import de.aok.meineaok.notification.sms.SmsFiles;
import de.aok.meineaok.notification.sms.SmsText;
import de.aok.meineaok.registration.ContactReader;
import de.aok.meineaok.support.SupportContacts;
import de.aok.meineaok.support.application.NoteDeliveryReports;
import de.aok.meineaok.typesetting.letter.AccessiblePdf;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the portal reaches people and the core system: by carriers, a mail server and a print shop, or by folders; and what it prints. */
@ApplicationScoped
class Channels {
    private static final Logger LOG = LoggerFactory.getLogger(Channels.class);
    static final String INSURER = "AOK Niedersachsen";

    private final ChannelsFromConfig config;
    private final Path folder;
    private final URI portal;
    private final SupportContacts contacts;
    private final MailSender sender;
    private final Clock clock;
    /** What is to be closed, the latest first. */
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    private @Nullable PrintShopServer printShopServer;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    Channels(
            Config config,
            @ConfigProperty(name = "meineaok.outbox.folder") String folder,
            @ConfigProperty(name = "meineaok.public.uri") URI portal,
            SupportContacts contacts,
            Clock clock) {
        this.config = new ChannelsFromConfig(config);
        this.folder = Path.of(folder);
        this.portal = portal;
        this.contacts = contacts;
        this.sender = new MailSender(new EmailAddress(contacts.technicalEmail()), INSURER);
        this.clock = clock;
    }

    @Produces
    @Singleton
    ShortMessages shortMessages(ReceiptFigures figures, NoteDeliveryReports reports) {
        SmsText text = new SmsText(portal.getHost());
        return switch (config.sms()) {
            case FILES -> new SmsFiles(folder.resolve("sms"), text);
            case SMPP -> opened(new SmppMessages(config.smpp(), text, figures, reports::noteReceipt, executor, clock));
        };
    }

    @Produces
    @Singleton
    Mails mails() {
        MailTexts texts = new MailTexts(contacts, portal);
        return switch (config.mail()) {
            case FILES -> new MailFiles(folder.resolve("mail"), sender, texts, clock);
            case SMTP -> opened(new SmtpMails(config.smtp(sender), texts, clock, executor));
        };
    }

    @Produces
    @Singleton
    Letters letters(BatchTerms terms) throws IOException {
        LetterPdf pdf = new LetterPdf(letterSender());
        return switch (config.letter()) {
            case FILES -> new LetterFiles(folder.resolve("letters"), pdf);
            case SFTP ->
                new PrintShop(
                        printShopServer(), pdf, terms.lease().multipliedBy(9).dividedBy(10), clock);
        };
    }

    private LetterSender letterSender() {
        return new LetterSender(
                INSURER,
                "AOK Niedersachsen · Hildesheimer Straße 273 · 30519 Hannover",
                List.of("AOK – Die Gesundheitskasse für Niedersachsen", "Hildesheimer Straße 273, 30519 Hannover"),
                portal.getAuthority(),
                contacts);
    }

    @Produces
    @Singleton
    AccessiblePdf accessiblePdf() throws IOException {
        return new AccessiblePdf();
    }

    @Produces
    @Singleton
    FormSheets formSheets(AccessiblePdf pdfs) throws IOException {
        return new FormPdf(pdfs, letterSender());
    }

    @Produces
    @Singleton
    CertificateSheets certificateSheets(AccessiblePdf pdfs) {
        return new CertificatePdf(pdfs, letterSender());
    }

    @Produces
    @Singleton
    ReportSources reportSources() throws IOException {
        Map<Channel, DeliveryReports> sources = new EnumMap<>(Channel.class);
        config.bounces(sender)
                .ifPresent(mailbox -> sources.put(Channel.MAIL, opened(new BouncedMails(mailbox, clock))));
        if (config.letter() == ChannelsFromConfig.Letter.SFTP) {
            sources.put(Channel.LETTER, new PrintShopReports(printShopServer()));
        }
        return new ReportSources(sources);
    }

    /** One for letters and for what is reported of them. */
    private synchronized PrintShopServer printShopServer() throws IOException {
        PrintShopServer server = printShopServer;
        if (server == null) {
            server = opened(new PrintShopServer(config.printShop(), threads));
            printShopServer = server;
        }
        return server;
    }

    @Produces
    @Singleton
    BatchTerms batchTerms(
            @ConfigProperty(name = "meineaok.letter.batch.size", defaultValue = "200") int size,
            @ConfigProperty(name = "meineaok.letter.batch.age", defaultValue = "PT0S") Duration age,
            @ConfigProperty(name = "meineaok.letter.batch.lease", defaultValue = "PT10M") Duration lease) {
        return new BatchTerms(size, age, lease);
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

    private synchronized <C extends AutoCloseable> C opened(C channel) {
        open.push(channel);
        return channel;
    }

    @PreDestroy
    synchronized void close() {
        open.forEach(channel -> {
            try {
                channel.close();
            } catch (Exception e) {
                LOG.warn("a channel did not close: {}", e.getClass().getName());
            }
        });
    }
}
