package de.aok.meineaok.mailbox.rest;

import de.aok.meineaok.document.application.ReceiveFiles;
import de.aok.meineaok.document.rest.MultipartForm;
import de.aok.meineaok.mailbox.application.Draft;
import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.RuleId;
import java.util.List;

/** What somebody wants to send, of a form that has been read. */
final class SentDraft {
    private SentDraft() {}

    static Draft of(MultipartForm form, ReceiveFiles.Outcome files, boolean withSubject) {
        String subject = withSubject ? form.required(Field.SUBJECT.property(), RuleId.MBX_2) : "";
        String body = form.required(Field.BODY.property(), RuleId.MBX_2);
        return switch (files) {
            case ReceiveFiles.Outcome.Received received -> new Draft(subject, body, received.files(), List.of());
            case ReceiveFiles.Outcome.Refused refused -> new Draft(subject, body, List.of(), refused.violations());
        };
    }
}
