package de.aok.meineaok.forms.application;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.List;
import java.util.Locale;

/**
 * Formular: what a person fills in.
 *
 * @param id names it in addresses; never changes
 * @param title in both languages
 * @param about what it is for, in both languages
 * @param sections what it asks, in the language of the proceedings (§ 19 SGB X)
 * @param version tells one edition of its words from another
 */
@Rule(RuleId.FRM_1)
public record Form(String id, FormTopic topic, Words title, Words about, List<Section> sections, String version) {
    public Form {
        sections = List.copyOf(sections);
    }

    /** Something in both languages. */
    public record Words(String german, String english) {
        /** In English for an English locale, else in German. */
        public String in(Locale language) {
            return language.getLanguage().equals("en") ? english : german;
        }
    }

    /** Abschnitt: questions that belong together. */
    public record Section(String title, List<Question> questions) {
        public Section {
            questions = List.copyOf(questions);
        }
    }

    /**
     * Frage.
     *
     * @param choices to choose one of; none for any other kind
     */
    public record Question(String label, Answer answer, List<String> choices) {
        public Question {
            choices = List.copyOf(choices);
        }
    }

    /** How a question is answered. */
    public enum Answer {
        LINE,
        /** More than one line. */
        TEXT,
        DATE,
        AMOUNT,
        CHOICE
    }
}
