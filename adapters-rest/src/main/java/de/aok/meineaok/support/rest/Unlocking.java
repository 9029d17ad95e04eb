package de.aok.meineaok.support.rest;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Why an account is unlocked.
 *
 * @param reason in words; kept, and shown to the insured person
 * @param contact how the insured person was contacted before
 */
public record Unlocking(
        @Rule(RuleId.HOT_5) @NotBlank @Size(max = 500) @Pattern(regexp = StaffReason.PRINTABLE)
        String reason,

        @Rule(RuleId.LCK_4) @NotBlank @Size(max = 200) @Pattern(regexp = StaffReason.PRINTABLE)
        String contact) {}
