package de.aok.meineaok.login.rest;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The password that takes the place of a one-time password.
 *
 * @param newPassword as typed
 */
public record NewPasswordEntry(
        @Rule(RuleId.PWD_1) @NotNull @Size(max = 256) String newPassword) {
    @Override
    public String toString() {
        return "NewPasswordEntry[…]";
    }
}
