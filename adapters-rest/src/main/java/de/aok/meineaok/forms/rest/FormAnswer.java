package de.aok.meineaok.forms.rest;

import de.aok.meineaok.forms.application.Form;
import java.util.List;
import java.util.Locale;

/**
 * A form with what it asks.
 *
 * @param title in the language of the request
 * @param about what it is for, likewise
 * @param sections in German, in which it is to be filled in
 */
public record FormAnswer(String id, String topic, String title, String about, List<FormSection> sections) {
    static FormAnswer of(Form form, Locale language) {
        FormEntry entry = FormEntry.of(form, language);
        return new FormAnswer(
                entry.id(),
                entry.topic(),
                entry.title(),
                entry.about(),
                form.sections().stream().map(FormSection::of).toList());
    }
}
