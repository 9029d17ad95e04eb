package de.aok.meineaok.login.rest;

import de.aok.meineaok.credential.Password;
import de.aok.meineaok.login.application.EnterPassword;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * User name and password.
 *
 * @param userName as typed
 * @param password as typed
 */
public record PasswordEntry(
        @Rule(RuleId.LOG_1) @NotNull @Size(max = 256) String userName,
        @Rule(RuleId.LOG_1) @NotNull @Size(max = 256) String password) {

    /** @param address the network address from which it came; null if it is not known */
    EnterPassword.Command toCommand(@Nullable String address) {
        return new EnterPassword.Command(userName, Password.of(password), address);
    }

    @Override
    public String toString() {
        return "PasswordEntry[…]";
    }
}
