package de.aok.meineaok.recovery.rest;

import de.aok.meineaok.recovery.application.ResetRequest;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What somebody types who forgot the password. What is missing or far too long is told, since that says nothing about anybody;
 * whether the rest fits is told to nobody (RCV-1).
 *
 * @param userName as typed
 * @param kvnr as typed
 * @param birthDate ISO 8601
 * @param answer to the personal question; null to get a letter
 */
public record PasswordResetRequest(
        @Rule(RuleId.RCV_1) @NotNull @Size(max = 256) String userName,
        @Rule(RuleId.RCV_1) @NotNull @Size(max = 64) String kvnr,
        @Rule(RuleId.RCV_1) @NotNull @Size(max = 64) String birthDate,
        @Rule(RuleId.RCV_2) @Size(max = 256) @Nullable String answer) {
    ResetRequest toRequest() {
        return new ResetRequest(userName, kvnr, birthDate, answer);
    }

    @Override
    public String toString() {
        return "PasswordResetRequest[…]";
    }
}
