package de.aok.meineaok.login.rest;

import de.aok.meineaok.credential.Password;
import de.aok.meineaok.login.application.EnterPassword;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * User name and password.
 *
 * @param userName as typed
 * @param password as typed
 */
public record PasswordEntry(
        @Rule(RuleId.LOG_1) @NotNull @Size(max = 256) String userName,
        @Rule(RuleId.LOG_1) @NotNull @Size(max = 256) String password) {

    EnterPassword.Command toCommand() {
        return new EnterPassword.Command(userName, Password.of(password));
    }

    @Override
    public String toString() {
        return "PasswordEntry[…]";
    }
}
