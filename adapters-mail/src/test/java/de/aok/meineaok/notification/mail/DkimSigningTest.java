package de.aok.meineaok.notification.mail;

import static de.aok.meineaok.notification.mail.SampleMails.ID;
import static de.aok.meineaok.notification.mail.SampleMails.NOW;
import static de.aok.meineaok.notification.mail.SampleMails.everyKind;
import static de.aok.meineaok.notification.mail.SampleMails.returnPath;
import static de.aok.meineaok.notification.mail.SampleMails.sender;
import static de.aok.meineaok.notification.mail.SampleMails.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.mail.MailServer.Encryption;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.FailException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DkimSigningTest {
    @TempDir
    Path folder = Path.of("");

    /** To find one takes half a second. */
    private static final KeyPair USUAL = pair("RSA", 2048);

    private KeyPair pair = USUAL;

    @Test
    void what_a_server_has_passed_on_is_known_for_ours() throws Exception {
        for (Commission.Mail mail : everyKind().values()) {
            String sent = send(mail);

            assertThat(verified(sent)).singleElement().satisfies(signature -> {
                assertThat(signature.getDToken()).hasToString("aok.example");
                assertThat(signature.getSelector()).hasToString("portal");
                assertThat(signature.getHeaders())
                        .extracting(CharSequence::toString)
                        .contains("from", "to", "subject", "date", "message-id");
            });
            assertThat(sent).startsWith("DKIM-Signature: ");
            assertThat(sent.lines()).allMatch(line -> line.length() <= 200);
        }
    }

    @Test
    void a_server_may_fold_headers_anew_and_trim_white_space() throws Exception {
        String sent = send(SampleMails.oneTimePasswordMail());

        assertThat(verified(sent.replace("\r\nSubject: ", "\r\nSUBJECT:\r\n\t ").replace("Date: ", "Date:   ")))
                .hasSize(1);
        assertThat(verified("Received: from portal\r\n" + sent + "\r\n\r\n")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "To: erika@example.de | To: max@example.de",
                "noreply@aok.example  | evil@aok.example",
                "Auto-Submitted:      | Subject: Geld\\r\\nAuto-Submitted:",
                "Auto-Submitted:      | From: <evil@aok.example>\\r\\nAuto-Submitted:",
                "Auto-Submitted:      | Reply-To: <evil@aok.example>\\r\\nAuto-Submitted:",
                "meine.aok.de         | meine.aok.dd"
            })
    void what_was_changed_is_no_longer_ours(String ours, String theirs) throws Exception {
        String sent = send(SampleMails.oneTimePasswordMail());
        assertThat(sent).contains(ours);
        String changed = sent.replace(ours, theirs.replace("\\r\\n", "\r\n"));

        assertThatExceptionOfType(FailException.class).isThrownBy(() -> verified(changed));
    }

    @Test
    void another_ones_key_does_not_fit() throws Exception {
        String sent = send(SampleMails.oneTimePasswordMail());
        pair = pair("RSA", 2048);

        assertThatExceptionOfType(FailException.class).isThrownBy(() -> verified(sent));
    }

    @Test
    void a_key_of_another_kind_or_too_short_is_told_at_once() throws Exception {
        for (KeyPair unfit : List.of(pair("EC", 256), pair("RSA", 1024))) {
            pair = unfit;
            DkimKey key = key();

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new DkimSigning(key, clock()))
                    .withMessageContaining("the signing key");
        }
        Files.writeString(folder.resolve("key.pem"), "no key");
        DkimKey none = new DkimKey("aok.example", "portal", folder.resolve("key.pem"));
        assertThatIllegalArgumentException().isThrownBy(() -> new DkimSigning(none, clock()));
    }

    private static KeyPair pair(String algorithm, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private DkimKey key() throws IOException {
        Path file = folder.resolve("key.pem");
        Files.writeString(
                file,
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(pair.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
        return new DkimKey("aok.example", "portal", file);
    }

    /** As it arrives. */
    private String send(Commission.Mail mail) throws Exception {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        try (ScriptedMailServer server = ScriptedMailServer.inTheClear()) {
            MailServer relay =
                    new MailServer("localhost", server.port(), Encryption.NONE, Optional.empty(), Optional.empty());
            SmtpDelivery delivery = new SmtpDelivery(
                    relay, sender(), returnPath(), Optional.of(key()), Optional.empty(), SmtpPace.usual());
            try (SmtpMails mails = new SmtpMails(delivery, texts(), clock(), timer)) {
                mails.send(ID, mail);
            }
            return server.mails().get(0);
        } finally {
            timer.shutdownNow();
        }
    }

    private static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    /** By a key as it stands in the DNS. */
    private List<SignatureRecord> verified(String mail) throws FailException, IOException {
        String published = "v=DKIM1; k=rsa; p="
                + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
        return new DKIMVerifier(
                        (method, selector, domain) -> selector.toString().equals("portal")
                                        && domain.toString().equals("aok.example")
                                ? List.of(published)
                                : List.of())
                .verify(new ByteArrayInputStream(mail.getBytes(StandardCharsets.ISO_8859_1)));
    }
}
