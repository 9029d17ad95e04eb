package de.aok.meineaok.mailbox.rest;

import de.aok.meineaok.document.application.ReceiveFiles;
import de.aok.meineaok.document.rest.MultipartForm;
import de.aok.meineaok.mailbox.application.Draft;
import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.RuleId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads what somebody sends, with its files, which are taken while they arrive. */
final class SentDraft {
    private SentDraft() {}

    /** The files of a form, which is read to its end; and then its text. */
    static Draft read(MultipartForm form, ReceiveFiles receiveFiles, boolean withSubject) throws IOException {
        Optional<ReceiveFiles.SentFile> first = next(form);
        ReceiveFiles.Outcome files = first.isEmpty()
                ? new ReceiveFiles.Outcome.Received(List.of())
                : receiveFiles.receive(new Files(form, first));
        form.readToEnd();
        String subject = withSubject ? form.required(Field.SUBJECT.property(), RuleId.MBX_2) : "";
        String body = form.required(Field.BODY.property(), RuleId.MBX_2);
        return switch (files) {
            case ReceiveFiles.Outcome.Received received -> new Draft(subject, body, received.files(), List.of());
            case ReceiveFiles.Outcome.Refused refused -> new Draft(subject, body, List.of(), refused.violations());
        };
    }

    private static Optional<ReceiveFiles.SentFile> next(MultipartForm form) throws IOException {
        return form.nextFile().map(file -> new ReceiveFiles.SentFile(file.name(), file.content()));
    }

    /** The first file, which had to be looked for, and those behind it. */
    private static final class Files implements ReceiveFiles.SentFiles {
        private final MultipartForm form;
        private Optional<ReceiveFiles.SentFile> first;

        Files(MultipartForm form, Optional<ReceiveFiles.SentFile> first) {
            this.form = form;
            this.first = first;
        }

        @Override
        public Optional<ReceiveFiles.SentFile> next() throws IOException {
            Optional<ReceiveFiles.SentFile> next = first.isPresent() ? first : SentDraft.next(form);
            first = Optional.empty();
            return next;
        }
    }
}
