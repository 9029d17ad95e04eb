package de.aok.meineaok.personaldata.rest;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The code that a mail brought.
 *
 * @param code as typed
 */
public record CodeEntry(
        @Rule(RuleId.DAT_3) @NotNull @Size(max = 32) String code) {
    @Override
    public String toString() {
        return "CodeEntry[…]";
    }
}
