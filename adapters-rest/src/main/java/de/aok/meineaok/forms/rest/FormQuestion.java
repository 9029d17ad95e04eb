package de.aok.meineaok.forms.rest;

import de.aok.meineaok.forms.application.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question of a form.
 *
 * @param answer how it is answered: {@code LINE}, {@code TEXT}, {@code DATE}, {@code AMOUNT} or {@code CHOICE}
 * @param choices to choose one of; null for any other kind
 */
public record FormQuestion(
        String label, String answer, @Nullable List<String> choices) {
    static FormQuestion of(Form.Question question) {
        return new FormQuestion(
                question.label(), question.answer().name(), question.choices().isEmpty() ? null : question.choices());
    }
}
