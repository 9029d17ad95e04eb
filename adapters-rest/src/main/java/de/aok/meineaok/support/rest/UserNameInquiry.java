package de.aok.meineaok.support.rest;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Why a caller is to be told the user name, and how she was authenticated.
 *
 * @param reason in words; kept, and shown to the insured person
 * @param checkedPoints what she was asked and answered rightly, by name; never the answers
 */
public record UserNameInquiry(
        @Rule(RuleId.HOT_5) @NotBlank @Size(max = 500) @Pattern(regexp = StaffReason.PRINTABLE)
        String reason,

        @Rule(RuleId.HOT_4) @NotEmpty @Size(max = 10)
        List<@NotBlank @Size(max = 100) @Pattern(regexp = StaffReason.PRINTABLE) String> checkedPoints) {}
