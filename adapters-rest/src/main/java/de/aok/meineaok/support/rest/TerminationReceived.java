package de.aok.meineaok.support.rest;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.termination.TerminationChannel;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A termination that came to the insurer.
 *
 * @param receivedOn the day, ISO 8601
 * @param channel how
 * @param reason why it is recorded, in words; kept, and shown to the insured person
 */
public record TerminationReceived(
        @Rule(RuleId.END_1) @NotNull @Size(max = 10) String receivedOn,
        @Rule(RuleId.END_1) @NotNull Channel channel,

        @Rule(RuleId.HOT_5) @NotBlank @Size(max = 500) @Pattern(regexp = StaffReason.PRINTABLE)
        String reason) {
    /** The ways that lead to staff. */
    public enum Channel {
        EMAIL,
        LETTER;

        TerminationChannel inTheDomain() {
            return switch (this) {
                case EMAIL -> TerminationChannel.EMAIL;
                case LETTER -> TerminationChannel.LETTER;
            };
        }
    }
}
