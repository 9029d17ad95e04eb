package de.aok.meineaok.login.rest;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The activation code.
 *
 * @param activationCode as typed
 */
public record ActivationCodeEntry(
        @Rule(RuleId.ACT_5) @NotNull @Size(max = 64) String activationCode) {
    @Override
    public String toString() {
        return "ActivationCodeEntry[…]";
    }
}
