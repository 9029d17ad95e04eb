package de.aok.meineaok.support.rest;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Why staff does something to an account.
 *
 * @param reason in words; kept, and shown to the insured person
 */
public record StaffReason(
        @Rule(RuleId.HOT_5) @NotBlank @Size(max = 500) @Pattern(regexp = StaffReason.PRINTABLE)
        String reason) {
    /** Words on one line: the database, for one, takes no NUL. */
    public static final String PRINTABLE = "\\P{Cc}*";
}
