package de.aok.meineaok.recovery.rest;

import de.aok.meineaok.recovery.SecurityQuestion;
import java.util.Locale;

/**
 * A personal question.
 *
 * @param question its name
 * @param text the question in words
 */
public record SecurityQuestionAnswer(String question, String text) {
    static SecurityQuestionAnswer of(SecurityQuestion question, Locale language) {
        return new SecurityQuestionAnswer(question.name(), question.text(language));
    }
}
