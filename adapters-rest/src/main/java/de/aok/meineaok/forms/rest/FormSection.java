package de.aok.meineaok.forms.rest;

import de.aok.meineaok.forms.application.Form;
import java.util.List;

/** Questions of a form that belong together. */
public record FormSection(String title, List<FormQuestion> questions) {
    static FormSection of(Form.Section section) {
        return new FormSection(
                section.title(),
                section.questions().stream().map(FormQuestion::of).toList());
    }
}
