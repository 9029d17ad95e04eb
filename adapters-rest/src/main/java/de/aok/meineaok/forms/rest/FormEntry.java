package de.aok.meineaok.forms.rest;

import de.aok.meineaok.forms.application.Form;
import java.util.Locale;

/**
 * A form of the list.
 *
 * @param id names it in addresses
 * @param topic what it is about
 * @param title in the language of the request
 * @param about what it is for, likewise
 */
public record FormEntry(String id, String topic, String title, String about) {
    static FormEntry of(Form form, Locale language) {
        return new FormEntry(
                form.id(),
                form.topic().name(),
                form.title().in(language),
                form.about().in(language));
    }
}
