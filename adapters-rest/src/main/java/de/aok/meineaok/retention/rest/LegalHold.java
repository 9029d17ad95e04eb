package de.aok.meineaok.retention.rest;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.support.rest.StaffReason;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A record whose deletion is to be suspended.
 *
 * @param kind of the record
 * @param id of the record
 * @param reason why, in words; kept, and shown to the insured person
 */
public record LegalHold(
        @Rule(RuleId.RET_3) @NotNull HeldKind kind,
        @Rule(RuleId.RET_3) @NotNull UUID id,

        @Rule(RuleId.HOT_5) @NotBlank @Size(max = 500) @Pattern(regexp = StaffReason.PRINTABLE)
        String reason) {}
