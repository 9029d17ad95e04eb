package de.aok.meineaok.coresystem.rest;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What a person paid in a year.
 *
 * @param kvnr whose contributions
 * @param year the calendar year
 * @param healthCents for health insurance, in cents
 * @param careCents for care insurance, in cents
 */
public record ContributionsOfYear(
        @Rule(RuleId.REG_2) @NotBlank @Size(max = 64) String kvnr,
        @Rule(RuleId.FRM_2) @Min(1900) @Max(9999) int year,
        @Rule(RuleId.FRM_2) @Min(0) long healthCents,
        @Rule(RuleId.FRM_2) @Min(0) long careCents) {
    @Override
    public String toString() {
        return "ContributionsOfYear[…]";
    }
}
