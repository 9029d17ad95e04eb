package de.aok.meineaok.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import org.apache.james.jdkim.DKIMSigner;
import org.apache.james.jdkim.api.BodyHasher;
import org.apache.james.jdkim.api.Headers;
import org.apache.james.jdkim.exceptions.PermFailException;

/** Signs messages by DKIM. Servers on the way may fold headers anew and trim white space; the signature stands it. */
final class DkimSigning {
    /** Those that must not be added a second time are named once more than they occur. */
    private static final String SIGNED = "from:from:to:to:subject:subject:date:date:message-id:message-id"
            + ":mime-version:content-type:content-type:content-language:auto-submitted:cc:reply-to";

    private static final String HEADERS_END = "\r\n\r\n";

    private final DkimKey key;
    private final PrivateKey secret;
    private final Clock clock;

    DkimSigning(DkimKey key, Clock clock) {
        this.key = key;
        this.secret = key.read();
        this.clock = clock;
    }

    /** @return the message with its signature before it */
    byte[] signed(byte[] message) throws MessagingException {
        // One character a byte, so that one is as long as the other.
        int headersEnd = new String(message, StandardCharsets.ISO_8859_1).indexOf(HEADERS_END);
        int bodyStart = headersEnd + HEADERS_END.length();
        InternetHeaders headers =
                new InternetHeaders(new ByteArrayInputStream(message, 0, headersEnd + HEADERS_END.length()));
        DKIMSigner signer = new DKIMSigner(template(), secret);
        try {
            BodyHasher hasher = signer.newBodyHasher(signer.newSignatureRecordTemplate(template()));
            try (OutputStream body = hasher.getOutputStream()) {
                body.write(message, bodyStart, message.length - bodyStart);
            }
            ByteArrayOutputStream signed = new ByteArrayOutputStream();
            signed.write(folded(signer.sign(new ReadHeaders(headers), hasher)).getBytes(StandardCharsets.US_ASCII));
            signed.write(message);
            return signed.toByteArray();
        } catch (PermFailException | IOException e) {
            throw new MessagingException("a message that cannot be signed", e);
        }
    }

    private String template() {
        return "v=1; a=rsa-sha256; c=relaxed/relaxed; d=" + key.domain() + "; s=" + key.selector() + "; t="
                + clock.instant().getEpochSecond() + "; h=" + SIGNED + "; bh=; b=;";
    }

    /** In lines that any server takes; the signature itself, of base64, can be broken anywhere. */
    private static String folded(String header) {
        StringBuilder lines = new StringBuilder();
        for (String tag : header.split(";\\s*", -1)) {
            if (!tag.isBlank()) {
                lines.append(lines.isEmpty() ? "" : "\r\n ")
                        .append(tag.replaceAll("(.{72})(?=.)", tag.startsWith("b=") ? "$1\r\n " : "$1"))
                        .append(';');
            }
        }
        return lines.append("\r\n").toString();
    }

    /** Those of a message, for the library. */
    private record ReadHeaders(InternetHeaders headers) implements Headers {
        @Override
        public List<String> getFields() {
            return Collections.list(headers.getAllHeaderLines());
        }

        @Override
        public List<String> getFields(String name) {
            return Collections.list(headers.getMatchingHeaderLines(new String[] {name}));
        }
    }
}
