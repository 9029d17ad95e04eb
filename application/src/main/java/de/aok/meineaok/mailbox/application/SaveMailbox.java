package de.aok.meineaok.mailbox.application;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.document.application.ReceivedFile;
import de.aok.meineaok.document.application.port.FileVault;
import de.aok.meineaok.document.application.port.Files;
import de.aok.meineaok.mailbox.MessageId;
import de.aok.meineaok.mailbox.application.port.Mailboxes;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Saves a whole mailbox as one ZIP: a folder for each message, with its text and its attachments, and at the end a list of checksums
 * as {@code sha256sum --check} reads it. It is written while it is read, message by message, each in a transaction of its own.
 */
@Rule({RuleId.RET_5, RuleId.MBX_1})
public final class SaveMailbox {
    private static final int PAGE = 100;
    private static final DateTimeFormatter FOLDER = DateTimeFormatter.ofPattern("uuuu-MM-dd_HH-mm-ss", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.uuuu, HH:mm 'Uhr'", Locale.ROOT);

    private final Mailboxes mailboxes;
    private final Files files;
    private final FileVault vault;
    private final Transactions transactions;

    public SaveMailbox(Mailboxes mailboxes, Files files, FileVault vault, Transactions transactions) {
        this.mailboxes = mailboxes;
        this.files = files;
        this.vault = vault;
        this.transactions = transactions;
    }

    /**
     * Writes the mailbox as it is; outside of a transaction, since whoever fetches it may be slow.
     *
     * @param out not closed
     * @throws IOException if it cannot be written, or an attachment not be read
     */
    public void save(AccountId account, OutputStream out) throws IOException {
        Archive archive = new Archive(out);
        @Nullable Place before = null;
        List<MessageHead> page;
        do {
            @Nullable Place behind = before;
            page = transactions.required(() -> mailboxes.page(account, MessageFilter.NONE, behind, PAGE));
            for (MessageHead head : page) {
                add(account, head.id(), archive);
                before = head.place();
            }
        } while (page.size() == PAGE);
        archive.finish();
    }

    private record Found(Message message, List<ReceivedFile> attachments) {}

    private void add(AccountId account, MessageId id, Archive archive) throws IOException {
        Optional<Found> found = transactions.required(
                () -> mailboxes.find(account, id).map(message -> new Found(message, files.of(id))));
        // Else it was deleted meanwhile.
        if (found.isPresent()) {
            Message message = found.get().message();
            String folder = FOLDER.format(message.sentAt().atZone(LegalCalendar.ZONE)) + '_' + id + '/';
            byte[] text = text(found.get()).getBytes(StandardCharsets.UTF_8);
            archive.add(folder + "Nachricht.txt", new ByteArrayInputStream(text));
            int number = 1;
            for (ReceivedFile file : found.get().attachments()) {
                if (file.released()) {
                    try (InputStream content = Channels.newInputStream(vault.open(file.id()))) {
                        archive.add(folder + number + '_' + file.name(), content);
                    }
                }
                number++;
            }
        }
    }

    private static String text(Found found) {
        Message message = found.message();
        StringBuilder text = new StringBuilder(message.text().body().length() + 256)
                .append(message.fromPerson() ? "An die AOK\n" : "Von der AOK\n")
                .append("Gesendet: ")
                .append(MOMENT.format(message.sentAt().atZone(LegalCalendar.ZONE)))
                .append("\nBetreff: ")
                .append(message.text().subject())
                .append("\n\n")
                .append(message.text().body())
                .append('\n');
        for (ReceivedFile file : found.attachments()) {
            text.append("\nAnhang: ").append(file.name());
            if (!file.released()) {
                text.append(" (wird noch auf Schadsoftware geprüft und ist hier nicht enthalten)");
            }
        }
        return text.append('\n').toString();
    }

    private static final class Archive {
        private final ZipOutputStream zip;
        private final StringBuilder checksums = new StringBuilder();

        Archive(OutputStream out) {
            zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        }

        void add(String name, InputStream content) throws IOException {
            MessageDigest digest = sha256();
            zip.putNextEntry(new ZipEntry(name));
            content.transferTo(new DigestOutputStream(zip, digest));
            zip.closeEntry();
            checksums
                    .append(HexFormat.of().formatHex(digest.digest()))
                    .append("  ")
                    .append(name)
                    .append('\n');
        }

        void finish() throws IOException {
            zip.putNextEntry(new ZipEntry("SHA256SUMS"));
            zip.write(checksums.toString().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.finish();
            zip.flush();
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
