package de.aok.meineaok.login.rest;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The mTAN.
 *
 * @param mtan as typed
 */
public record MtanEntry(
        @Rule(RuleId.MTN_2) @NotNull @Size(max = 32) String mtan) {
    @Override
    public String toString() {
        return "MtanEntry[…]";
    }
}
