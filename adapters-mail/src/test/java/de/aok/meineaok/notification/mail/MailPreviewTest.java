package de.aok.meineaok.notification.mail;

import static de.aok.meineaok.notification.mail.SampleMails.NOW;
import static de.aok.meineaok.notification.mail.SampleMails.everyKind;
import static de.aok.meineaok.notification.mail.SampleMails.sender;
import static de.aok.meineaok.notification.mail.SampleMails.texts;
import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Leaves each kind of mail in {@code target/preview}, to be looked at: whole, as its HTML part, and as its plain one. */
final class MailPreviewTest {
    private static final Path PREVIEW = Path.of("target", "preview");

    @Test
    void shows_each_kind_of_mail() throws Exception {
        Files.createDirectories(PREVIEW);
        MailComposition composition = new MailComposition(sender(), texts(), Clock.fixed(NOW, ZoneOffset.UTC));
        for (Map.Entry<String, Commission.Mail> kind : everyKind().entrySet()) {
            CommissionId id =
                    new CommissionId(UUID.nameUUIDFromBytes(kind.getKey().getBytes(StandardCharsets.UTF_8)));

            byte[] mail = composition.compose(id, kind.getValue()).bytes();

            Files.write(PREVIEW.resolve(kind.getKey() + ".eml"), mail);
            Files.writeString(PREVIEW.resolve(kind.getKey() + ".html"), ReadMail.html(ReadMail.read(mail)));
            Files.writeString(PREVIEW.resolve(kind.getKey() + ".txt"), ReadMail.plain(ReadMail.read(mail)));
        }

        for (String kind : everyKind().keySet()) {
            assertThat(PREVIEW.resolve(kind + ".eml")).content().contains("Message-ID: <");
            assertThat(PREVIEW.resolve(kind + ".html")).content().contains("<html lang=\"de\">", "Ihre AOK");
            assertThat(PREVIEW.resolve(kind + ".txt")).content().contains("Guten Tag", "Ihre AOK");
        }
    }
}
