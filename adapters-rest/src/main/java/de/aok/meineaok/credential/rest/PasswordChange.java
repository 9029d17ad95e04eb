package de.aok.meineaok.credential.rest;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A new password in place of the current one.
 *
 * @param currentPassword as typed
 * @param newPassword as typed
 */
public record PasswordChange(
        @Rule(RuleId.PWD_10) @NotNull @Size(max = 256) String currentPassword,
        @Rule(RuleId.PWD_1) @NotNull @Size(max = 256) String newPassword) {
    @Override
    public String toString() {
        return "PasswordChange[…]";
    }
}
