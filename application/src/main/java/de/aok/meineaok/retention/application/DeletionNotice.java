package de.aok.meineaok.retention.application;

import de.aok.meineaok.mailbox.MessageText;
import de.aok.meineaok.notification.application.templates.Places;
import de.aok.meineaok.notification.application.templates.Template;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** What a person is told before messages of her mailbox are deleted. */
@Rule(RuleId.RET_5)
final class DeletionNotice {
    private static final String SUBJECT = "Betreff: ";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.GERMANY);

    private final String subject;
    private final String body;

    private DeletionNotice(String subject, String body) {
        this.subject = subject;
        this.body = body;
    }

    /** @throws IllegalArgumentException if its template is wrong */
    static DeletionNotice read() {
        return Template.DELETION_NOTICE.read(DeletionNotice::of);
    }

    /**
     * As it was written.
     *
     * @throws IllegalArgumentException if it is wrong
     */
    static DeletionNotice of(String written) {
        String[] parts = written.strip().split("\n\n", 2);
        if (parts.length < 2
                || !parts[0].startsWith(SUBJECT)
                || !Places.in(parts[0]).isEmpty()) {
            throw new IllegalArgumentException("it begins with a line \"" + SUBJECT + "…\", without places");
        }
        Template.DELETION_NOTICE.demand(Places.in(parts[1]));
        return new DeletionNotice(parts[0].substring(SUBJECT.length()), parts[1]);
    }

    MessageText text(int messages, LocalDate firstDay) {
        return new MessageText(
                subject,
                Places.fill(
                        body,
                        Map.of(
                                "messages",
                                messages == 1 ? "eine Nachricht" : messages + " Nachrichten",
                                "firstDay",
                                DAY.format(firstDay))));
    }
}
