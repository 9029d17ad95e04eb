package de.aok.meineaok.receipt.rest;

import de.aok.meineaok.receipt.application.QuestionService;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Asks about a line of a receipt.
 *
 * @param remark in the person's own words; may be left out
 */
public record ServiceQuestion(
        @Size(max = QuestionService.LONGEST_REMARK) @Pattern(regexp = ServiceQuestion.PRINTABLE) @Nullable
        String remark) {
    /** Words on any number of lines: the database, for one, takes no NUL. */
    static final String PRINTABLE = "[\\P{Cc}\\n\\r\\t]*";

    @Override
    public String toString() {
        return "ServiceQuestion[…]";
    }
}
