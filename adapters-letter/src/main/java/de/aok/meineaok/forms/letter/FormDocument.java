package de.aok.meineaok.forms.letter;

import de.aok.meineaok.forms.application.Form;
import de.aok.meineaok.forms.application.Form.Answer;
import de.aok.meineaok.forms.application.Form.Question;
import de.aok.meineaok.forms.letter.SheetLayout.Writing;
import de.aok.meineaok.notification.application.templates.Template;
import de.aok.meineaok.notification.letter.LetterSender;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.w3c.dom.Document;

/** Forms as XHTML: for paper, or with a link in the place of each field, which {@link FillableFields} puts there. */
public final class FormDocument {
    private final SheetLayout layout = SheetLayout.read(Template.FORM_SHEET, "form-sections");
    private final LetterSender sender;

    /** @throws IllegalArgumentException if the template is wrong */
    public FormDocument(LetterSender sender) {
        this.sender = sender;
    }

    /** For paper. */
    public Document forPaper(Form form) {
        return document(form, new Boxes());
    }

    /** For the screen. */
    Fillable forScreen(Form form) {
        Links links = new Links();
        return new Fillable(document(form, links), links.fields);
    }

    /** @param fields in their order, each with as many links as it has widgets */
    record Fillable(Document document, List<FillableFields.Field> fields) {}

    private Document document(Form form, Answers answers) {
        return layout.fill(
                Map.of(
                        "title",
                        form.title().german(),
                        "about",
                        form.about().german(),
                        "sender",
                        sender.name(),
                        "generalPhone",
                        sender.contacts().generalPhone()),
                sheet -> {
                    for (Form.Section section : form.sections()) {
                        sheet.add("h2", "").text(section.title());
                        section.questions().forEach(question -> write(sheet.add("div", "question"), question, answers));
                    }
                });
    }

    private static void write(Writing place, Question question, Answers answers) {
        place.add("p", "label").text(question.label());
        answers.begin(question);
        if (question.answer() != Answer.CHOICE) {
            answers.add(place, "answer " + question.answer().name().toLowerCase(Locale.ROOT), question.label());
            return;
        }
        for (String choice : question.choices()) {
            Writing line = place.add("div", "choice");
            answers.add(line, "box", question.label() + ' ' + choice);
            line.add("p", "").text(choice);
        }
    }

    /** What stands where an answer goes. */
    private interface Answers {
        void begin(Question question);

        void add(Writing place, String styleClass, String description);
    }

    private static final class Boxes implements Answers {
        @Override
        public void begin(Question question) {
            // A box is a box.
        }

        @Override
        public void add(Writing place, String styleClass, String description) {
            place.add("div", styleClass);
        }
    }

    private static final class Links implements Answers {
        private final List<FillableFields.Field> fields = new ArrayList<>();
        private int widgets;

        @Override
        public void begin(Question question) {
            fields.add(new FillableFields.Field(question.label(), question.answer(), question.choices()));
        }

        @Override
        public void add(Writing place, String styleClass, String description) {
            place.add("a", styleClass)
                    .with("href", FillableFields.SCHEME + widgets)
                    .with("title", description);
            widgets++;
        }
    }
}
