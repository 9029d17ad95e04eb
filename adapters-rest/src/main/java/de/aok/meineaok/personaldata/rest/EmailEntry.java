package de.aok.meineaok.personaldata.rest;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Where mails go, or are to.
 *
 * @param email as typed
 */
public record EmailEntry(
        @Rule(RuleId.DAT_3) @NotNull @Size(max = 254) String email) {
    @Override
    public String toString() {
        return "EmailEntry[…]";
    }
}
