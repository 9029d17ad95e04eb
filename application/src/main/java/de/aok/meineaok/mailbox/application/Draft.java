package de.aok.meineaok.mailbox.application;

import de.aok.meineaok.document.application.ReceivedFile;
import de.aok.meineaok.mailbox.MessageText;
import de.aok.meineaok.rule.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody wants to send, with the files that came along.
 *
 * @param subject as typed
 * @param body as typed
 * @param attachments those that were taken
 * @param refusals what was wrong with the files; if anything was, none was taken
 */
public record Draft(String subject, String body, List<ReceivedFile> attachments, List<Violation> refusals) {
    public Draft {
        attachments = List.copyOf(attachments);
        refusals = List.copyOf(refusals);
    }

    /** All that is wrong with it. */
    public List<Violation> check() {
        List<Violation> violations = new ArrayList<>(MessageText.check(subject, body));
        violations.addAll(refusals);
        return violations;
    }

    /** @throws IllegalArgumentException if anything is wrong with it */
    public MessageText text() {
        return new MessageText(subject, body);
    }

    @Override
    public String toString() {
        return "Draft[…]";
    }
}
