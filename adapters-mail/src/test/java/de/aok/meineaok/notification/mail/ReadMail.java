package de.aok.meineaok.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** A mail as its receiver's program reads it. */
final class ReadMail {
    private ReadMail() {}

    static MimeMessage read(byte[] mail) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
    }

    static MimeMessage read(String mail) throws MessagingException {
        return read(mail.getBytes(StandardCharsets.ISO_8859_1));
    }

    static String plain(MimeMessage mail) throws MessagingException, IOException {
        return part(mail, 0, "text/plain");
    }

    static String html(MimeMessage mail) throws MessagingException, IOException {
        return part(mail, 1, "text/html");
    }

    private static String part(MimeMessage mail, int index, String type) throws MessagingException, IOException {
        assertThat(mail.isMimeType("multipart/alternative")).isTrue();
        BodyPart part = ((MimeMultipart) mail.getContent()).getBodyPart(index);
        assertThat(part.isMimeType(type)).isTrue();
        return (String) part.getContent();
    }
}
