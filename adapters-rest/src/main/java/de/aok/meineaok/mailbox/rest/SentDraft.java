package de.aok.meineaok.mailbox.rest;

import de.aok.meineaok.document.application.ReceiveFiles;
import de.aok.meineaok.document.rest.MultipartForm;
import de.aok.meineaok.mailbox.application.Draft;
import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.RuleId;
import java.util.List;

/** What somebody wants to send, of a form that has been read. */
public final class SentDraft {
    private SentDraft() {}

    /** A message. */
    static Draft of(MultipartForm form, ReceiveFiles.Outcome files) {
        return draft(form.required(Field.SUBJECT.property(), RuleId.MBX_2), bodyOf(form), files);
    }

    /** An answer, which has no subject of its own. */
    static Draft ofAnswer(MultipartForm form, ReceiveFiles.Outcome files) {
        return draft("", bodyOf(form), files);
    }

    private static String bodyOf(MultipartForm form) {
        return form.required(Field.BODY.property(), RuleId.MBX_2);
    }

    /** A letter, whose subject and text may be left out, and are blank then. */
    public static Draft ofLetter(MultipartForm form, ReceiveFiles.Outcome files) {
        return draft(
                form.entry(Field.SUBJECT.property()).orElse(""),
                form.entry(Field.BODY.property()).orElse(""),
                files);
    }

    private static Draft draft(String subject, String body, ReceiveFiles.Outcome files) {
        return switch (files) {
            case ReceiveFiles.Outcome.Received received -> new Draft(subject, body, received.files(), List.of());
            case ReceiveFiles.Outcome.Refused refused -> new Draft(subject, body, List.of(), refused.violations());
        };
    }
}
