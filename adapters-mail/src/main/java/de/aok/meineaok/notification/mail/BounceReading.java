package de.aok.meineaok.notification.mail;

import de.aok.meineaok.notification.application.CommissionId;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Understands what mail servers write back: reports of RFC 3464, and the plain words of qmail and of older Exims. Anybody can
 * write such a thing; so all that is taken from it is which commission it names and whether its mail failed.
 */
final class BounceReading {
    /** A failure that names no reason. */
    static final String UNNAMED = "5.0.0";

    private static final int DEEPEST = 5;
    private static final Pattern STATUS = Pattern.compile("\\s*([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final String QMAIL_BEGINS = "Hi. This is the";
    private static final Pattern QMAIL_COPY = Pattern.compile("(?m)^--- Below this line is a copy of the message\\.");
    private static final Pattern QMAIL_STATUS = Pattern.compile("\\(#([245]\\.\\d{1,3}\\.\\d{1,3})\\)");
    private static final List<String> RECIPIENTS =
            List.of("To", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "Original-Recipient");
    private static final List<String> ANSWERED =
            List.of("Original-Message-ID", "X-Original-Message-ID", "In-Reply-To", "References");

    private final ReturnPath returnPath;
    private final Pattern messageId;
    private final Pattern copiedMessageId;

    BounceReading(MailSender sender, ReturnPath returnPath) {
        this.returnPath = returnPath;
        String id = "<(" + ReturnPath.ID + ")@" + Pattern.quote(sender.domain()) + '>';
        this.messageId = Pattern.compile(id, Pattern.CASE_INSENSITIVE);
        this.copiedMessageId = Pattern.compile(
                "^(?:X-)?(?:Original-)?Message-ID:\\s*" + id, Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    }

    /** What a message says. */
    sealed interface Said {}

    /** A mail failed for good. */
    record Failed(CommissionId mail, String code) implements Said {}

    /** Nothing that matters here: that a mail is late, has arrived, or will be read after the holidays. */
    record NothingMuch() implements Said {}

    /** Nothing that could be understood. */
    record Riddle() implements Said {}

    Said read(MimeMessage message) {
        try {
            List<Leaf> leaves = new ArrayList<>();
            collect(message, leaves, 0);
            Optional<Verdict> verdict = verdict(message, leaves);
            if (verdict.isEmpty()) {
                return new Riddle();
            }
            String code = verdict.get().code();
            return code.isEmpty()
                    ? new NothingMuch()
                    : commission(message, leaves)
                            .<Said>map(id -> new Failed(id, code))
                            .orElseGet(Riddle::new);
        } catch (MessagingException | IOException e) {
            return new Riddle();
        }
    }

    /** @param code why it failed; empty if it didn't */
    private record Verdict(String code) {
        static final Verdict NOT_FAILED = new Verdict("");
    }

    /** A part that has no parts, and its bytes as characters. */
    private record Leaf(String type, String content) {}

    private static void collect(Part part, List<Leaf> leaves, int depth) throws MessagingException, IOException {
        String type = type(part);
        if (type.startsWith("multipart/") && depth < DEEPEST) {
            // Not by its content: for that, Jakarta Mail would search for handlers, which a server hides.
            MimeMultipart parts = new MimeMultipart(part.getDataHandler().getDataSource());
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart next = parts.getBodyPart(i);
                collect(next, leaves, depth + 1);
            }
        } else {
            byte[] content = part.getInputStream().readAllBytes();
            leaves.add(new Leaf(type, new String(content, StandardCharsets.ISO_8859_1)));
        }
    }

    private static String type(Part part) throws MessagingException {
        return part.getContentType().replaceFirst(";(?s).*", "").strip().toLowerCase(Locale.ROOT);
    }

    private static Optional<Verdict> verdict(MimeMessage message, List<Leaf> leaves) throws MessagingException {
        for (Leaf leaf : leaves) {
            if (leaf.type().matches("message/(global-)?delivery-status")) {
                return reported(leaf.content());
            }
        }
        String words = leaves.isEmpty() ? "" : leaves.get(0).content();
        if (words.stripLeading().startsWith(QMAIL_BEGINS)) {
            Matcher status = QMAIL_STATUS.matcher(QMAIL_COPY.split(words, 2)[0]);
            return Optional.of(new Verdict(status.find() ? status.group(1) : UNNAMED));
        }
        if (message.getHeader("X-Failed-Recipients") != null) {
            return Optional.of(new Verdict(UNNAMED));
        }
        boolean readByAMachine = leaves.stream().anyMatch(leaf -> leaf.type().endsWith("disposition-notification"));
        boolean answeredByAMachine = header(message, "Auto-Submitted")
                .strip()
                .toLowerCase(Locale.ROOT)
                .startsWith("auto-replied");
        return readByAMachine || answeredByAMachine ? Optional.of(Verdict.NOT_FAILED) : Optional.empty();
    }

    /** Groups of fields, the first about the message, each of the others about a recipient; our mails have one. */
    private static Optional<Verdict> reported(String status) throws MessagingException {
        ByteArrayInputStream in = new ByteArrayInputStream(status.getBytes(StandardCharsets.ISO_8859_1));
        Optional<Verdict> verdict = Optional.empty();
        while (in.available() > 0) {
            InternetHeaders group = new InternetHeaders(in);
            String action = first(group, "Action");
            if (action.toLowerCase(Locale.ROOT).startsWith("failed")) {
                Matcher code = STATUS.matcher(first(group, "Status"));
                return Optional.of(new Verdict(code.lookingAt() ? code.group(1) : UNNAMED));
            }
            if (!action.isEmpty()) {
                verdict = Optional.of(Verdict.NOT_FAILED);
            }
        }
        return verdict;
    }

    private Optional<CommissionId> commission(MimeMessage message, List<Leaf> leaves) throws MessagingException {
        for (String name : RECIPIENTS) {
            Optional<CommissionId> id = returnPath.commissionIn(header(message, name));
            if (id.isPresent()) {
                return id;
            }
        }
        for (String name : ANSWERED) {
            Optional<CommissionId> id = ReturnPath.id(messageId.matcher(header(message, name)));
            if (id.isPresent()) {
                return id;
            }
        }
        for (Leaf leaf : leaves) {
            Optional<CommissionId> id = ReturnPath.id(copiedMessageId.matcher(leaf.content()));
            if (id.isPresent()) {
                return id;
            }
        }
        return Optional.empty();
    }

    /** All of that name, unfolded. */
    private static String header(MimeMessage message, String name) throws MessagingException {
        String[] values = message.getHeader(name);
        return values == null ? "" : String.join(" ", values).replaceAll("\\r?\\n", " ");
    }

    private static String first(InternetHeaders headers, String name) {
        String[] values = headers.getHeader(name);
        return values == null ? "" : values[0].strip();
    }
}
