package de.aok.meineaok.support.rest;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Whose account staff looks for, and why.
 *
 * @param kvnr as typed
 * @param reason in words; kept, and shown to the insured person
 */
public record AccountLookUp(
        @Rule(RuleId.REG_2) @NotBlank @Size(max = 64) String kvnr,

        @Rule(RuleId.HOT_5) @NotBlank @Size(max = 500) @Pattern(regexp = StaffReason.PRINTABLE)
        String reason) {
    @Override
    public String toString() {
        return "AccountLookUp[…]";
    }
}
