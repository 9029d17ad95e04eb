package de.aok.meineaok.problem.rest;

import de.aok.meineaok.rule.Violation;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One finding.
 *
 * @param rule ID of the rule that is broken; null where none is
 * @param field the entry that it concerns; null if it concerns none
 * @param message what is wrong and what would be right
 */
public record ViolationAnswer(
        @Nullable String rule, @Nullable String field, String message) {

    public static ViolationAnswer of(Violation violation, Locale language) {
        return new ViolationAnswer(violation.rule().id(), violation.field().property(), violation.message(language));
    }
}
