package de.aok.meineaok.recovery.rest;

import de.aok.meineaok.recovery.SecurityQuestion;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The personal questions to choose from.
 *
 * @param questions all of them, always in the same order
 */
public record SecurityQuestionsAnswer(List<SecurityQuestionAnswer> questions) {
    static SecurityQuestionsAnswer in(Locale language) {
        return new SecurityQuestionsAnswer(Arrays.stream(SecurityQuestion.values())
                .map(question -> SecurityQuestionAnswer.of(question, language))
                .toList());
    }
}
