package de.aok.meineaok.notification.application.templates;

import de.aok.meineaok.mailbox.MessageText;
import java.util.Map;

/** The words of a message that the portal writes. */
public final class MailboxNotice {
    private static final String SUBJECT = "Betreff: ";

    private final String subject;
    private final String body;

    private MailboxNotice(String subject, String body) {
        this.subject = subject;
        this.body = body;
    }

    /** @throws IllegalArgumentException if the template is wrong */
    public static MailboxNotice read(Template template) {
        return template.read(written -> of(template, written));
    }

    /**
     * As it was written.
     *
     * @throws IllegalArgumentException if it is wrong
     */
    static MailboxNotice of(Template template, String written) {
        String[] parts = written.strip().split("\n\n", 2);
        if (parts.length < 2
                || !parts[0].startsWith(SUBJECT)
                || !Places.in(parts[0]).isEmpty()) {
            throw new IllegalArgumentException("it begins with a line \"" + SUBJECT + "…\", without places");
        }
        template.demand(Places.in(parts[1]));
        return new MailboxNotice(parts[0].substring(SUBJECT.length()), parts[1]);
    }

    /** @param places what fills each of them */
    public MessageText text(Map<String, String> places) {
        return new MessageText(subject, Places.fill(body, places));
    }
}
