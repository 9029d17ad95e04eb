package de.aok.meineaok.coresystem.rest;

import de.aok.meineaok.changerequest.application.Decision;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.support.rest.StaffReason;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was decided of a change that a person asked for.
 *
 * @param request the ID under which it was handed over
 * @param verdict what was decided
 * @param reason why it was refused, in words for the person
 */
public record RequestDecision(
        @Rule(RuleId.DAT_3) @NotNull UUID request,
        @Rule(RuleId.DAT_3) @NotNull Decision.Verdict verdict,

        @Rule(RuleId.DAT_3) @Nullable @Size(max = 500) @Pattern(regexp = StaffReason.PRINTABLE)
        String reason) {
    @Override
    public String toString() {
        return "RequestDecision[…]";
    }
}
